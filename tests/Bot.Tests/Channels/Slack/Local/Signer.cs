using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RevBot.Bot.Tests.Channels.Slack.Local;

/// <summary>Signs as Slack does; written apart from the program's own, so that the one checks the other.</summary>
internal static class Signer
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    public static string Now(int seconds = 0) =>
        TimeProvider.System.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string Sign(string time, byte[] body, string secret = Secret)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes("v0:" + time + ":"), .. body];
        return "v0="
            + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)).ToLowerInvariant();
    }
}
