-- Reads participants by their ids.
dofile(os.getenv("SCRIPTS") .. "/common.lua")

function init(arguments)
  ids = read_ids()
  headers = headers_of(nil)
end

function request()
  return wrk.format("GET", "/v1/participants/" .. ids[math.random(#ids)], headers)
end
