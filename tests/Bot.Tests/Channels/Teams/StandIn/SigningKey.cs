using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace RevBot.Bot.Tests.Channels.Teams;

/// <summary>A key of the stand-in for Microsoft, and tokens signed by it, well or badly.</summary>
internal sealed class SigningKey(string id, RSA rsa, params string[] endorsements) : IDisposable
{
    // Making a key takes a while; the stand-in's own is made once for all tests.
    private static readonly Lazy<RSAParameters> Shared = new(() => RSA.Create(2048).ExportParameters(true));

    public SigningKey(string id, int bits = 2048, params string[] endorsements)
        : this(id, RSA.Create(bits), endorsements) { }

    public static SigningKey Common(string id) => new(id, RSA.Create(Shared.Value), "msteams");

    public string Id => id;

    /// <summary>The key as it is published.</summary>
    public JsonObject Published()
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
            ["endorsements"] = new JsonArray([.. endorsements.Select(one => JsonValue.Create(one))]),
        };
    }

    public byte[] PublicPem() => Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem());

    public string Sign(JsonObject claims, JsonObject? header = null)
    {
        header ??= Header();
        var content = Part(header) + "." + Part(claims);
        var bytes = Encoding.ASCII.GetBytes(content);
        var signature = header["alg"]!.GetValue<string>() switch
        {
            "none" => [],
            "RS512" => rsa.SignData(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
            "PS256" => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            "HS256" => HMACSHA256.HashData(PublicPem(), bytes),
            _ => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return content + "." + Base64UrlEncoder.Encode(signature);
    }

    public JsonObject Header() =>
        new()
        {
            ["typ"] = "JWT",
            ["alg"] = "RS256",
            ["kid"] = id,
        };

    public void Dispose() => rsa.Dispose();

    private static string Part(JsonObject json) => Base64UrlEncoder.Encode(json.ToJsonString());
}
