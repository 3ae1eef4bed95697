### Accounts and the second factor.

users-title = Accounts
users-title-text = Give an account, change its password, lock or unlock it.
user-new-title = New account
user-title = Account
second-factor-title = Two-step sign-in
