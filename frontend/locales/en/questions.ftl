### The optional questions.

questions-title = Optional questions
questions-title-text = The questions that a holder is asked, in three languages.
