//! Where the lines of a chart lie: at round numbers, the last one not below the highest bar.

/// Values of the lines from 0 upwards: at most six, in steps of 1, 2 or 5 times a power of ten.
pub(super) fn lines(highest: i64) -> Vec<i64> {
    let highest = highest.max(1);
    let mut power = 1_i64;
    loop {
        for step in [1, 2, 5].map(|factor| factor * power) {
            if highest <= step * 5 {
                let count = highest.div_euclid(step) + i64::from(highest % step != 0);
                return (0..=count).map(|line| line * step).collect();
            }
        }
        power = power.saturating_mul(10);
    }
}

/// How long a bar is, of `length` for `top`, in whole units.
pub(super) fn scaled(value: i64, top: i64, length: i64) -> i64 {
    value.clamp(0, top.max(1)) * length / top.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_lie_at_round_numbers_up_to_the_highest() {
        for (highest, expected) in [
            (0, vec![0, 1]),
            (1, vec![0, 1]),
            (5, vec![0, 1, 2, 3, 4, 5]),
            (7, vec![0, 2, 4, 6, 8]),
            (26, vec![0, 10, 20, 30]),
            (430, vec![0, 100, 200, 300, 400, 500]),
        ] {
            assert_eq!(lines(highest), expected, "{highest}");
        }
    }

    #[test]
    fn a_bar_is_as_long_as_its_share() {
        assert_eq!(
            (scaled(0, 8, 200), scaled(4, 8, 200), scaled(8, 8, 200)),
            (0, 100, 200)
        );
        assert_eq!(scaled(3, 0, 200), 200);
    }
}
