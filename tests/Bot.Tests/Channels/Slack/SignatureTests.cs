using System.Net;
using System.Text;
using RevBot.Bot.Channels.Slack.Receiving;
using RevBot.Bot.Configuration;
using RevBot.Bot.Tests.Channels.Slack.Local;

namespace RevBot.Bot.Tests.Channels.Slack;

public sealed class SignatureTests
{
    private const string Body =
        """{"type":"event_callback","team_id":"T0001","event_id":"Ev1","event":{"type":"message","channel":"DLENA","channel_type":"im","user":"ULENA","text":"hello","ts":"1.1"}}""";

    /// <summary>Every way of being wrong: the time header, the signature header, and the body in place of the signed one.</summary>
    public static TheoryData<string> Forgeries =>
        [
            "no headers",
            "no signature",
            "no time",
            "empty signature",
            "empty time",
            "signature of another secret",
            "signature of an empty secret",
            "signature of another body",
            "signature of another time",
            "signature without its version",
            "version 1",
            "upper case version",
            "upper case digits",
            "signature cut short",
            "signature one digit longer",
            "signature that is no hex",
            "last digit changed",
            "first digit changed",
            "two signatures",
            "two times",
            "301 seconds old",
            "one hour old",
            "301 seconds ahead",
            "one day ahead",
            "time in milliseconds",
            "negative time",
            "time with a plus",
            "time with blanks",
            "time as hex",
            "time beyond all numbers",
            "time as a fraction",
            "byte added to the body",
            "byte of the body changed",
            "line end changed",
            "body signed as another encoding",
            "signature over the body alone",
        ];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task Request_ThatIsForged_IsRefusedAndNothingIsDone(string forgery)
    {
        await using var bench = await SlackBench.StartAsync();
        var (body, time, signature) = Forge(forgery);

        var response = await bench.PostAsync("/slack/events", body, time, signature);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(bench.Turns.All);
        Assert.Empty(bench.Slack.Calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-295)]
    [InlineData(295)]
    public async Task Request_WithinFiveMinutesEitherWay_IsTaken(int seconds)
    {
        await using var bench = await SlackBench.StartAsync();
        var (body, time) = (Encoding.UTF8.GetBytes(Body), Signer.Now(seconds));

        var response = await bench.PostAsync("/slack/events", body, time, Signer.Sign(time, body));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(bench.Turns.All);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task Address_WithoutSignature_IsClosed(string path)
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.PostAsync(path, Encoding.UTF8.GetBytes(Body), null, null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    // The example of Slack's page "Verifying requests from Slack".
    [Fact]
    public void Signature_OfSlacksOwnExample_IsSlacks()
    {
        var body = Encoding.UTF8.GetBytes(
            "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"
        );
        var signature = new SlackSignature(new Secret(Signer.Secret), TimeProvider.System);

        Assert.Equal(
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            signature.Sign("1531420618", body)
        );
    }

    [Fact]
    public async Task Body_PastTheBound_IsRefusedUnread()
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.PostSignedAsync("/slack/events", new string(' ', 300_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    public async Task CertificateCheck_WhichIsUnsigned_IsAnsweredWithNothing(string path)
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.PostAsync(
            path,
            "token=legacy&ssl_check=1"u8.ToArray(),
            null,
            null,
            "application/x-www-form-urlencoded"
        );

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("ssl_check=1&command=%2Frevbot&text=hello&user_id=ULENA&team_id=T0001&channel_id=CSALES")]
    [InlineData("payload=%7B%7D&ssl_check=1")]
    [InlineData("text=ssl_check=1")]
    [InlineData("ssl_check=0")]
    public async Task CertificateCheck_WithSomethingElseInIt_NeedsASignature(string body)
    {
        await using var bench = await SlackBench.StartAsync();

        var response = await bench.PostAsync(
            "/slack/commands",
            Encoding.UTF8.GetBytes(body),
            null,
            null,
            "application/x-www-form-urlencoded"
        );

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static (byte[] Body, string? Time, string? Signature) Forge(string forgery)
    {
        var body = Encoding.UTF8.GetBytes(Body);
        var now = Signer.Now();
        var right = Signer.Sign(now, body);
        (byte[], string?, string?) At(string time) => (body, time, Signer.Sign(time, body));
        (byte[], string?, string?) Instead(byte[] other) => (other, now, right);
        return forgery switch
        {
            "no headers" => (body, null, null),
            "no signature" => (body, now, null),
            "no time" => (body, null, right),
            "empty signature" => (body, now, string.Empty),
            "empty time" => (body, string.Empty, Signer.Sign(string.Empty, body)),
            "signature of another secret" => (body, now, Signer.Sign(now, body, "another-secret")),
            "signature of an empty secret" => (body, now, Signer.Sign(now, body, string.Empty)),
            "signature of another body" => (body, now, Signer.Sign(now, "{}"u8.ToArray())),
            "signature of another time" => (body, now, Signer.Sign(Signer.Now(-10), body)),
            "signature without its version" => (body, now, right[3..]),
            "version 1" => (body, now, "v1=" + right[3..]),
            "upper case version" => (body, now, "V0=" + right[3..]),
            "upper case digits" => (
                body,
                now,
                "v0=" + right[3..].ToUpperInvariant() + "A"[..(right.Any(char.IsAsciiLetterLower) ? 0 : 1)]
            ),
            "signature cut short" => (body, now, right[..^2]),
            "signature one digit longer" => (body, now, right + "0"),
            "signature that is no hex" => (body, now, "v0=" + new string('g', 64)),
            "last digit changed" => (body, now, right[..^1] + Other(right[^1])),
            "first digit changed" => (body, now, "v0=" + Other(right[3]) + right[4..]),
            "two signatures" => (body, now, right + ", " + right),
            "two times" => (body, now + ", " + now, right),
            "301 seconds old" => At(Signer.Now(-302)),
            "one hour old" => At(Signer.Now(-3600)),
            "301 seconds ahead" => At(Signer.Now(302)),
            "one day ahead" => At(Signer.Now(86_400)),
            "time in milliseconds" => At(now + "000"),
            "negative time" => At("-" + now),
            "time with a plus" => At("+" + now),
            "time with blanks" => (body, now + " 1", Signer.Sign(now + " 1", body)),
            "time as hex" => At("0x67"),
            "time beyond all numbers" => At(new string('9', 40)),
            "time as a fraction" => At(now + ".0"),
            "byte added to the body" => Instead([.. body, (byte)' ']),
            "byte of the body changed" => Instead(
                Encoding.UTF8.GetBytes(Body.Replace("hello", "hellO", StringComparison.Ordinal))
            ),
            "line end changed" => Instead(Encoding.UTF8.GetBytes(Body + "\r\n")),
            "body signed as another encoding" => (body, now, Signer.Sign(now, Encoding.Unicode.GetBytes(Body))),
            "signature over the body alone" => (
                body,
                now,
                "v0="
                    + Convert.ToHexStringLower(
                        System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(Signer.Secret), body)
                    )
            ),
            _ => throw new ArgumentException(forgery, nameof(forgery)),
        };
    }

    private static char Other(char digit) => digit == '0' ? '1' : '0';
}
