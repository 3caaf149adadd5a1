//! Which organisation a bare head stands for: `कोर्ट ने कहा`.

use super::speaker::Resolver;
use crate::gazetteer::EntityKind;
use crate::lexicon::Tags;

/// How many mentions back the full name is looked for.
const FAR_MENTIONS: usize = 256;

impl Resolver<'_, '_> {
    /// The latest organisation whose name ends with the head: `कोर्ट` after `सुप्रीम कोर्ट`, `मंत्रालय` after
    /// `विदेश मंत्रालय`.
    pub(super) fn by_head(&self, head: usize) -> Option<usize> {
        if !self.parse.is(head, Tags::ORGANIZATION_HEAD.or(Tags::GROUP)) {
            return None;
        }
        self.mentions
            .before(head)
            .take(FAR_MENTIONS)
            .filter(|mention| self.mentions.entities[mention.entity].kind == EntityKind::Organization)
            .find(|mention| mention.first < mention.last && self.parse.hashes[mention.last] == self.parse.hashes[head])
            .map(|mention| mention.entity)
    }
}
