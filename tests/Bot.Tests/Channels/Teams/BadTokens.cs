using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>Headers that must not open the door, each bad in one way only.</summary>
internal static class BadTokens
{
    private static readonly Dictionary<string, Func<MicrosoftStandIn, string?>> Kinds = new(StringComparer.Ordinal)
    {
        ["no header"] = _ => null,
        ["empty header"] = _ => "",
        ["bearer without token"] = _ => "Bearer ",
        ["basic"] = at => "Basic " + at.Token(),
        ["two tokens"] = at => $"Bearer {at.Token()}, Bearer {at.Token()}",
        ["garbage"] = _ => "Bearer garbage",
        ["three letters"] = _ => "Bearer a.b.c",
        ["three empty parts"] = _ => "Bearer ..",
        ["not JSON"] = _ => "Bearer " + string.Join('.', Enumerable.Repeat(Base64UrlEncoder.Encode("{{"), 3)),
        ["five parts"] = at => $"Bearer {at.Token()}.e30.e30",
        ["huge"] = at => "Bearer " + at.Key.Sign(Claims(at, "junk", new string('x', 20_000))),
        ["expired"] = at => Signed(at, "exp", Now - 400),
        ["expired long ago"] = at => Signed(at, "exp", 1_000_000_000),
        ["no expiry"] = at => Signed(at, "exp", null),
        ["expiry that is no number"] = at => Signed(at, "exp", "tomorrow"),
        ["not yet"] = at => Signed(at, "nbf", Now + 400),
        // Each end is within the five minutes of grace.
        ["begins after it ends"] = at => "Bearer " + at.Key.Sign(Lasting(at, Now + 120, Now + 60)),
        ["wrong audience"] = at => Signed(at, "aud", "99999999-2222-4222-8222-222222222222"),
        ["no audience"] = at => Signed(at, "aud", null),
        ["several audiences"] = at => Signed(at, "aud", new JsonArray(MicrosoftStandIn.AppId, "other")),
        ["audience as prefix"] = at => Signed(at, "aud", MicrosoftStandIn.AppId + "0"),
        ["wrong issuer"] = at => Signed(at, "iss", "https://evil.example"),
        ["no issuer"] = at => Signed(at, "iss", null),
        ["issuer with slash"] = at => Signed(at, "iss", MicrosoftStandIn.Issuer + "/"),
        ["issuer of another service"] = at =>
            Signed(at, "iss", $"https://sts.windows.net/{MicrosoftStandIn.TenantId}/"),
        ["no service url"] = at => Signed(at, "serviceurl", null),
        ["service url that is no text"] = at => Signed(at, "serviceurl", 7),
        ["alg none"] = at => Headed(at, "alg", "none"),
        ["alg none without signature"] = at => "Bearer " + Unsigned(at) + ".",
        ["RS256 without signature"] = at => "Bearer " + at.Token()[..at.Token().LastIndexOf('.')] + ".",
        ["key confusion"] = at => Headed(at, "alg", "HS256"),
        ["RS512"] = at => Headed(at, "alg", "RS512"),
        ["PS256"] = at => Headed(at, "alg", "PS256"),
        ["unknown key"] = at => Headed(at, "kid", "key-9"),
        ["no key id"] = at => Headed(at, "kid", null),
        ["critical header"] = at => Headed(at, "crit", new JsonArray("exp")),
        ["its own key"] = Jwk,
        ["another's key under a known id"] = Forged,
        ["changed after signing"] = Changed,
        ["cut signature"] = at => "Bearer " + at.Token()[..^6],
        ["weak key"] = Weak,
    };

    public static IEnumerable<string> Names => Kinds.Keys;

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    public static string? Header(string kind, MicrosoftStandIn microsoft) => Kinds[kind](microsoft);

    private static JsonObject Claims(MicrosoftStandIn at, string name, JsonNode? value)
    {
        var claims = at.Claims();
        claims.Remove(name);
        if (value is not null)
        {
            claims[name] = value;
        }

        return claims;
    }

    private static JsonObject Lasting(MicrosoftStandIn at, long from, long until)
    {
        var claims = Claims(at, "nbf", from);
        claims["exp"] = until;
        return claims;
    }

    private static string Signed(MicrosoftStandIn at, string name, JsonNode? value) =>
        "Bearer " + at.Key.Sign(Claims(at, name, value));

    private static string Headed(MicrosoftStandIn at, string name, JsonNode? value)
    {
        var header = at.Key.Header();
        header.Remove(name);
        if (value is not null)
        {
            header[name] = value;
        }

        return "Bearer " + at.Key.Sign(at.Claims(), header);
    }

    private static string Unsigned(MicrosoftStandIn at) =>
        Base64UrlEncoder.Encode("{\"alg\":\"none\",\"kid\":\"key-1\"}")
        + "."
        + Base64UrlEncoder.Encode(at.Claims().ToJsonString());

    private static string Jwk(MicrosoftStandIn at)
    {
        using var own = new SigningKey("key-1", 2048, "msteams");
        var header = own.Header();
        header["jwk"] = own.Published();
        return "Bearer " + own.Sign(at.Claims(), header);
    }

    private static string Forged(MicrosoftStandIn at)
    {
        using var own = new SigningKey("key-1", 2048, "msteams");
        return "Bearer " + own.Sign(at.Claims());
    }

    private static string Changed(MicrosoftStandIn at)
    {
        var parts = Signed(at, "exp", Now - 4000).Split('.');
        parts[1] = Base64UrlEncoder.Encode(at.Claims().ToJsonString());
        return string.Join('.', parts);
    }

    // Published before the first token is seen, so that only its size speaks against it.
    private static string Weak(MicrosoftStandIn at) => "Bearer " + at.Keys["weak"].Sign(at.Claims());
}
