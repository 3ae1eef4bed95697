//! Why a call to the register did not give what was asked for.

use std::rc::Rc;

use shared::problem::{FieldError, Problem, ProblemCode};

/// Why a call failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiError {
    /// No answer came: no network, or the register is away.
    Network,
    /// The register refused.
    Server {
        /// What it said.
        problem: Rc<Problem>,
        /// Seconds to wait before trying again, if it said so.
        retry_after: Option<u32>,
    },
    /// An answer came that this program does not understand; most likely it is older than the register.
    Decode,
}

impl ApiError {
    /// A refusal that the register put into an answer about several things.
    #[must_use]
    pub fn refused(code: ProblemCode, errors: Vec<FieldError>) -> Self {
        let problem = Problem {
            type_: String::new(),
            title: String::new(),
            status: code.status(),
            detail: String::new(),
            instance: String::new(),
            code,
            request_id: String::new(),
            errors,
        };
        Self::Server {
            problem: Rc::new(problem),
            retry_after: None,
        }
    }

    /// The code of the refusal.
    #[must_use]
    pub fn code(&self) -> Option<ProblemCode> {
        match self {
            Self::Server { problem, .. } => Some(problem.code),
            Self::Network | Self::Decode => None,
        }
    }

    /// The HTTP status of the refusal.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Server { problem, .. } => Some(problem.status),
            Self::Network | Self::Decode => None,
        }
    }

    /// What is wrong with single members of the request.
    #[must_use]
    pub fn fields(&self) -> &[FieldError] {
        match self {
            Self::Server { problem, .. } => &problem.errors,
            Self::Network | Self::Decode => &[],
        }
    }

    /// Whether nobody is signed in (any more).
    #[must_use]
    pub fn is_session_over(&self) -> bool {
        matches!(
            self.code(),
            Some(ProblemCode::NotSignedIn | ProblemCode::SessionEnded)
        )
    }
}
