-- Registers one participant after the other, each with other values.
dofile(os.getenv("SCRIPTS") .. "/common.lua")
local count = 0

function init(arguments)
  prefix = prefix_of_run()
  headers = headers_of("application/json")
end

function request()
  count = count + 1
  local body = '{"participant":{"first_name":"Melanie' .. count % 300 .. '","last_name":"Muster' .. count % 5000
    .. '","email":"m' .. prefix .. count .. '@example.org","preferred_name":"Mel","birth_city":"Köln"}}'
  return wrk.format("POST", "/v1/participants", headers, body)
end
