### The audit trail.

trail-title = Audit trail
trail-title-text = Who did what and when.
