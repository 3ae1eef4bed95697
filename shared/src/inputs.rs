//! What is sent to create a thing and to change it: the same members, and with a change the version that was read.

/// Defines both inputs from one list of members; `into_new` leaves the version away. The types stand in brackets, so that
/// the derived validation sees their tokens.
macro_rules! inputs {
    (
        $(#[$create_meta:meta])* $create:ident;
        $(#[$update_meta:meta])* $update:ident;
        $($(#[$meta:meta])* $member:ident: [$($kind:tt)+],)+
    ) => {
        $(#[$create_meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $create {
            $($(#[$meta])* pub $member: $($kind)+,)+
        }

        $(#[$update_meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
        #[serde(deny_unknown_fields)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $update {
            /// The version that was read; another one is refused with `changed_meanwhile`.
            #[validate(range(min = 1, code = "out_of_range"))]
            #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2_147_483_647))]
            pub version: i32,
            $($(#[$meta])* pub $member: $($kind)+,)+
        }

        impl $update {
            /// What it shall be from now on.
            #[must_use]
            pub fn into_new(self) -> $create {
                $create { $($member: self.$member,)+ }
            }
        }
    };
}

pub(crate) use inputs;
