-- What wrk sends: card checks, or visits to record, each with one of many keys and one of many card numbers.
-- Arguments: `check` or `visit`, the folder with the files `keys` and `numbers` (or `visitors`), and a number for the round.
-- The references of visits that the register has acknowledged go into files of that folder.

local threads = 0
local what, keys, numbers, round, acknowledged
local sent = 0

function setup(thread)
  threads = threads + 1
  thread:set("place", threads)
end

local function lines(path)
  local found = {}
  for line in io.lines(path) do
    found[#found + 1] = line
  end
  return found
end

local function answered(status, _, body)
  local reference = status == 201 and body:match('"client_reference":"([^"]+)"')
  if reference then
    acknowledged:write(reference, "\n")
  end
end

function init(args)
  local folder = args[2]
  what, round = args[1], tonumber(args[3])
  keys = lines(folder .. "/keys")
  numbers = lines(folder .. (what == "visit" and "/visitors" or "/numbers"))
  math.randomseed(round * 1000 + place)
  if what == "visit" then
    acknowledged = io.open(folder .. "/acknowledged-" .. round .. "-" .. place, "w")
    acknowledged:setvbuf("line")
    response = answered
  end
end

local function any(list)
  return list[math.random(#list)]
end

local function post(path, body)
  return table.concat({
    "POST /api/v1/", path, " HTTP/1.1\r\nHost: ", wrk.host, ":", wrk.port,
    "\r\nAuthorization: Bearer ", any(keys),
    "\r\nContent-Type: application/json\r\nContent-Length: ", #body, "\r\n\r\n", body,
  })
end

function request()
  if what == "check" then
    return post("card-validity", '{"card_number":"' .. any(numbers) .. '"}')
  end
  sent = sent + 1
  local reference = string.format("%08x-%04x-4000-8000-%012x", round, place, sent)
  return post("visits", table.concat({
    '{"client_reference":"', reference, '","card_number":"', any(numbers), '","kind":"ticket","state":"used"}',
  }))
end

-- One line for the bench: requests, microseconds, median and 99th percentile in microseconds, failures.
function done(summary, latency)
  local errors = summary.errors
  local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
  io.write(string.format(
    "measured %d %d %d %d %d\n",
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), failed
  ))
end
