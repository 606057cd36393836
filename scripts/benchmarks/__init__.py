"""What ``make bench`` measures: one module a subject, each beside a floor of the same run."""
