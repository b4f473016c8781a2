using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Tests.Server;

public sealed partial class StartPageTests : IDisposable
{
    private readonly DemoFile demo = new();

    // A company of one's own: over the demo company a chat is shown instead.
    public StartPageTests() => demo.Execute("UPDATE sync_run SET kind = 'import'");

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Page_OverACompany_NamesItAndItsDay() =>
        Assert.Contains("Running on Farhaven, as of 22 Nov 2026.", await PageAsync(), StringComparison.Ordinal);

    [Fact]
    public async Task Page_ForAnybody_NamesNoPersonNoAccountAndNoDeal()
    {
        var page = await PageAsync();
        using var connection = demo.Database.Open();
        var names = Dapper.SqlMapper.Query<string>(
            connection,
            "SELECT name FROM seller UNION SELECT email FROM seller WHERE email IS NOT NULL UNION SELECT name FROM account UNION SELECT name FROM opportunity"
        );

        Assert.All(names, name => Assert.DoesNotContain(name, page, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Page_InABrowser_NeedsNoScriptAndNothingFromElsewhere()
    {
        var page = await PageAsync();

        Assert.DoesNotMatch("<script|<link|<img|@import|url\\(|https?://|style=|onclick", page);
        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_WithItsPolicy_AllowsItsOwnStyleSheetOnly()
    {
        await using var server = await RunningServer.StartAsync(demo.House());
        var response = await server.GetAsync("/");
        var style = Style().Match(await response.Content.ReadAsStringAsync()).Groups["sheet"].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));

        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{hash}';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfACompanyWithMarkupInItsName_ShowsItAsText()
    {
        demo.Execute("UPDATE setting SET value = '<script>x</script>' WHERE name = 'company'");

        Assert.Contains("Running on &lt;script&gt;x", await PageAsync(), StringComparison.Ordinal);
    }

    private async Task<string> PageAsync()
    {
        var house = demo.House();
        _ = house.Books.Current(CancellationToken.None);
        await using var server = await RunningServer.StartAsync(house);
        return await server.TextAsync("/");
    }

    [GeneratedRegex("<style>(?<sheet>.*?)</style>", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Style();
}
