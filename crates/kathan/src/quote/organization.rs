//! Which organisation a bare head stands for: `कोर्ट ने कहा`.

use super::speaker::Resolver;
use crate::gazetteer::EntityKind;
use crate::lexicon::Tags;

/// How many sentences back a company is looked for by what it did.
const FAR_SENTENCES: usize = 6;

/// How many mentions back the full name is looked for.
const FAR_MENTIONS: usize = 256;

impl Resolver<'_, '_> {
    /// The latest organisation whose name ends with the head: `कोर्ट` after `सुप्रीम कोर्ट`, `मंत्रालय` after
    /// `विदेश मंत्रालय`.
    pub(super) fn by_head(&self, head: usize) -> Option<usize> {
        if !self.parse.is(head, Tags::ORGANIZATION_HEAD.or(Tags::GROUP)) {
            return None;
        }
        let organizations = || {
            let all = self.mentions.before(head).take(FAR_MENTIONS);
            all.filter(|mention| self.mentions.entities[mention.entity].kind == EntityKind::Organization)
        };
        let named = organizations()
            .find(|mention| mention.first < mention.last && self.parse.hashes[mention.last] == self.parse.hashes[head]);
        // `अरावली मोबिलिटी ने बसें दीं। कंपनी ने कहा`: the organisation that acted last, when its name tells no other kind.
        let near = self.sentence_of(head).saturating_sub(FAR_SENTENCES);
        let acted = || {
            organizations().take_while(|mention| self.sentence_of(mention.first) >= near).find(|mention| {
                self.parse.is(mention.last + 1, Tags::ERGATIVE)
                    && !self.parse.is(mention.last, Tags::ORGANIZATION_HEAD.or(Tags::GROUP))
                    && !self.is_said(mention.first)
            })
        };
        named.or_else(|| acted().filter(|_| self.parse.is(head, Tags::BODY))).map(|mention| mention.entity)
    }
}
