-- Posts a person whose e-mail address somebody has already, so that each request merges.
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  dofile(os.getenv("SCRIPTS") .. "/ids.lua")
  emails = read_ids()
  math.randomseed(number + 1 + tonumber(os.getenv("SEED")))
  headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/vnd.api+json" }
end

function request()
  local body = '{"data":{"type":"person","attributes":{"first_name":"Fred' .. math.random(1000000)
    .. '","last_name":"Smith"}},"included":[{"type":"email","attributes":{"email":"' .. emails[math.random(#emails)]
    .. '"}}]}'
  return wrk.format("POST", "/apis/v4/people", headers, body)
end
