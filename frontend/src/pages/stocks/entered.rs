//! The numbers of a form as pure data: which way they are named, what that means, what is wrong with it.

use shared::limits::STOCK_GENERATED_MAX;
use shared::problem::{FieldCode, FieldError};
use shared::stocks::{GivenNumbers, Listed, Reading, Refused, expand, read_list, split_list};

/// How the numbers are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Way {
    /// All free numbers of the batch; only for moving.
    Batch,
    /// From a first to a last one.
    #[default]
    Range,
    /// One by one.
    List,
    /// The register makes them; only for giving.
    Generated,
}

impl Way {
    pub(super) const ALL: [Self; 4] = [Self::Batch, Self::Range, Self::List, Self::Generated];

    /// The name in the form and in the keys of its words.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Batch => "batch",
            Self::Range => "range",
            Self::List => "list",
            Self::Generated => "generated",
        }
    }

    pub(super) fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.as_str() == name)
    }
}

/// What was entered about the numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct NumbersEntered {
    pub(super) way: Way,
    pub(super) first: String,
    pub(super) last: String,
    pub(super) list: String,
    pub(super) count: String,
}

/// A number that is refused, as a person finds it.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Place {
    /// The line of the list, from 1 on; what stands there may be an identity and is not repeated.
    Line(usize),
    /// The number of the range, in groups of four.
    Number(String),
}

/// What the numbers come to.
#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct Preview {
    /// How many can be given as far as is known here.
    pub(super) count: usize,
    /// The first and the last of them, in groups of four.
    pub(super) ends: Option<(String, String)>,
}

impl NumbersEntered {
    fn listed(&self) -> Vec<Listed> {
        split_list(&self.list)
    }

    /// The numbers of the list, as they are sent.
    pub(super) fn list(&self) -> Vec<String> {
        self.listed().into_iter().map(|one| one.text).collect()
    }

    fn count(&self) -> Option<u32> {
        let count = self.count.trim().parse().ok()?;
        (1..=STOCK_GENERATED_MAX).contains(&count).then_some(count)
    }

    /// The numbers to give; none when they are named in a way that is not for giving.
    pub(super) fn given(&self) -> Option<GivenNumbers> {
        Some(match self.way {
            Way::Range => GivenNumbers::Range {
                first: self.first.clone(),
                last: self.last.clone(),
            },
            Way::List => GivenNumbers::List { list: self.list() },
            Way::Generated => GivenNumbers::Generated {
                count: self.count()?,
            },
            Way::Batch => return None,
        })
    }

    fn reading(&self) -> Result<Reading, Vec<FieldError>> {
        read_list(&self.list())
    }

    /// What is wrong with it.
    pub(super) fn check(&self) -> Vec<FieldError> {
        match self.way {
            Way::Batch => Vec::new(),
            Way::Range => self.check_range(),
            Way::List => match self.reading() {
                Ok(reading) if reading.refused.is_empty() => Vec::new(),
                Ok(_) => vec![some_are_refused(self.way)],
                Err(errors) => errors,
            },
            Way::Generated if self.count.trim().is_empty() => {
                vec![FieldError::new("/numbers/count", FieldCode::Required)]
            }
            Way::Generated if self.count().is_none() => {
                let error = FieldError::new("/numbers/count", FieldCode::OutOfRange);
                vec![error.with("min", 1).with("max", STOCK_GENERATED_MAX)]
            }
            Way::Generated => Vec::new(),
        }
    }

    fn check_range(&self) -> Vec<FieldError> {
        let ends = [
            ("/numbers/first", &self.first),
            ("/numbers/last", &self.last),
        ];
        let empty = ends.iter().filter(|(_, text)| text.trim().is_empty());
        let missing: Vec<_> = empty
            .map(|(pointer, _)| FieldError::new(*pointer, FieldCode::Required))
            .collect();
        if missing.is_empty() {
            expand(&self.first, &self.last).err().unwrap_or_default()
        } else {
            missing
        }
    }

    /// What the numbers come to; none while there is nothing to tell.
    pub(super) fn preview(&self) -> Option<Preview> {
        let numbers = match self.way {
            Way::Range => expand(&self.first, &self.last).ok()?,
            Way::List => {
                let numbers = self.reading().ok()?.numbers.into_iter();
                numbers.map(|placed| placed.number).collect()
            }
            Way::Batch | Way::Generated => return None,
        };
        let (first, last) = (numbers.first()?, numbers.last()?);
        Some(Preview {
            count: numbers.len(),
            ends: Some((first.grouped(), last.grouped())),
        })
    }

    /// What is refused here already.
    pub(super) fn refused(&self) -> Vec<Refused> {
        if self.way != Way::List {
            return Vec::new();
        }
        let reading = self.reading().map(|reading| reading.refused);
        reading.unwrap_or_default()
    }

    /// Where a person finds what is refused.
    pub(super) fn places(&self, refused: &[Refused]) -> Vec<(Place, FieldCode)> {
        let find: Box<dyn Fn(usize) -> Option<Place>> = match self.way {
            Way::Range => {
                let numbers = expand(&self.first, &self.last).unwrap_or_default();
                Box::new(move |place| Some(Place::Number(numbers.get(place)?.grouped())))
            }
            Way::Batch | Way::List | Way::Generated => {
                let listed = self.listed();
                Box::new(move |place| Some(Place::Line(listed.get(place)?.line)))
            }
        };
        let places = refused.iter();
        places
            .filter_map(|refused| Some((find(refused.place)?, refused.code)))
            .collect()
    }
}

/// The error at the field for numbers that are named below it.
pub(super) fn some_are_refused(way: Way) -> FieldError {
    let pointer = match way {
        Way::Range => "/numbers/last",
        Way::Batch | Way::List | Way::Generated => "/numbers/list",
    };
    FieldError::new(pointer, FieldCode::UnknownValue)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> NumbersEntered {
        NumbersEntered {
            way: Way::List,
            list: text.into(),
            ..NumbersEntered::default()
        }
    }

    fn range(first: &str, last: &str) -> NumbersEntered {
        NumbersEntered {
            first: first.into(),
            last: last.into(),
            ..NumbersEntered::default()
        }
    }

    #[test]
    fn a_range_tells_its_count_and_its_ends() {
        let preview = range("ESP001000", "ESP001499").preview().unwrap();

        assert_eq!(preview.count, 500);
        let ends = preview.ends.unwrap();
        assert_eq!(ends, ("ESP0 0100 0".into(), "ESP0 0149 9".into()));
        assert!(range("ESP001000", "ESP00").preview().is_none());
    }

    #[test]
    fn broken_lines_of_a_list_are_named_by_their_line_in_the_text() {
        let entered = list("Kortin tunnus\nESP1000\n\n?\nESP1001\nESP1000");

        let places = entered.places(&entered.refused());

        assert!(
            places
                == [
                    (Place::Line(4), FieldCode::MalformedCardNumber),
                    (Place::Line(6), FieldCode::Duplicate),
                ]
        );
        assert_eq!(entered.preview().unwrap().count, 2);
        assert_eq!(entered.check()[0].pointer, "/numbers/list");
    }

    #[test]
    fn numbers_of_a_range_that_the_register_refuses_are_named_themselves() {
        let refused = Refused {
            place: 2,
            code: FieldCode::InStockAlready,
        };

        let places = range("ESP1000", "ESP1009").places(&[refused]);

        assert!(places == [(Place::Number("ESP1 002".into()), FieldCode::InStockAlready)]);
    }

    #[test]
    fn what_is_missing_is_said_at_its_field() {
        let pointers = |entered: NumbersEntered| -> Vec<String> {
            let errors = entered.check().into_iter();
            errors.map(|error| error.pointer).collect()
        };
        let generated = |count: &str| NumbersEntered {
            way: Way::Generated,
            count: count.into(),
            ..NumbersEntered::default()
        };

        assert_eq!(pointers(range("", "")), ["/numbers/first", "/numbers/last"]);
        assert_eq!(pointers(list(" \n")), ["/numbers/list"]);
        assert_eq!(pointers(generated("")), ["/numbers/count"]);
        assert_eq!(pointers(generated("2001")), ["/numbers/count"]);
        assert!(pointers(generated("2000")).is_empty());
        assert!(
            pointers(NumbersEntered {
                way: Way::Batch,
                ..list("")
            })
            .is_empty()
        );
    }
}
