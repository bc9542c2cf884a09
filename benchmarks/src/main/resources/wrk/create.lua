-- Registers one participant after the other, each with other values.
local count = 0
local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  prefix = os.getenv("RUN") .. "-" .. number .. "-"
  headers = { ["Authorization"] = "Bearer " .. os.getenv("TOKEN"), ["Content-Type"] = "application/json" }
end

function request()
  count = count + 1
  local body = '{"participant":{"first_name":"Melanie' .. count % 300 .. '","last_name":"Muster' .. count % 5000
    .. '","email":"m' .. prefix .. count .. '@example.org","preferred_name":"Mel","birth_city":"Köln"}}'
  return wrk.format("POST", "/v1/participants", headers, body)
end
