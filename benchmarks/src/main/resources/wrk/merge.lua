-- Posts a person whose e-mail address somebody has already, so that each request merges.
dofile(os.getenv("SCRIPTS") .. "/common.lua")

function init(arguments)
  emails = read_ids()
  headers = headers_of("application/vnd.api+json")
end

function request()
  local body = '{"data":{"type":"person","attributes":{"first_name":"Fred' .. math.random(1000000)
    .. '","last_name":"Smith"}},"included":[{"type":"email","attributes":{"email":"' .. emails[math.random(#emails)]
    .. '"}}]}'
  return wrk.format("POST", "/apis/v4/people", headers, body)
end
