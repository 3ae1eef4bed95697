### Import from a file.

import-title = Import from a file
import-title-text = Bring in a new area’s organisations, sites, venues and accounts in one go.
