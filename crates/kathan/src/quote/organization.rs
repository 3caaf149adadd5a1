//! Which organisation a bare head stands for: `कोर्ट ने कहा`.

use super::speaker::{FAR_MENTIONS, Resolver};
use crate::gazetteer::EntityKind;
use crate::lexicon::Tags;
use crate::mention::Mention;

/// How many sentences back a body is looked for by what it did, and by its name alone.
const FAR_SENTENCES: usize = 6;
const NEAR_SENTENCES: usize = 1;

impl Resolver<'_, '_> {
    /// The latest organisation whose name ends with the head: `कोर्ट` after `सुप्रीम कोर्ट`, `मंत्रालय` after
    /// `विदेश मंत्रालय`.
    pub(super) fn by_head(&self, head: usize) -> Option<usize> {
        let organizations = || {
            let all = self.mentions.before(head).take(FAR_MENTIONS);
            all.filter(|mention| self.mentions.entities[mention.entity].kind == EntityKind::Organization)
        };
        let named = organizations()
            .find(|mention| mention.first < mention.last && self.parse.hashes[mention.last] == self.parse.hashes[head]);
        named.or_else(|| self.body(head, organizations())).map(|mention| mention.entity)
    }

    /// `अरावली मोबिलिटी ने बसें दीं। कंपनी ने कहा`: the organisation that acted last, or was named right before, when its
    /// name tells no other kind.
    fn body<'m>(&self, head: usize, organizations: impl Iterator<Item = &'m Mention>) -> Option<&'m Mention> {
        if !self.parse.is(head, Tags::BODY) {
            return None;
        }
        let here = self.sentence_of(head);
        let far = |mention: &Mention| here - self.sentence_of(mention.first);
        organizations.take_while(|mention| far(mention) <= FAR_SENTENCES).find(|mention| {
            let acted = self.parse.is(mention.last + 1, Tags::ERGATIVE);
            // Not the name of `अरावली सभागार`.
            let whole = self.parse.is(mention.last + 1, Tags::CASE);
            (acted || whole && far(mention) <= NEAR_SENTENCES)
                && !self.parse.is(mention.last, Tags::ORGANIZATION_HEAD.or(Tags::GROUP))
                && !self.is_said(mention.first)
        })
    }
}
