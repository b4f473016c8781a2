using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Answering;
using RevBot.Bot.Channels.Terminal;
using RevBot.Bot.Services;

namespace RevBot.Bot.Tests.Commands;

/// <summary>
/// Of whole answers, as people and programs get them: text, tables, facts, options, JSON. What a rep is shown names nothing
/// from outside, and a foreign name is answered as one that does not exist.
/// </summary>
public sealed class ScopeLawTests : IDisposable
{
    private const string Nobody = "Zqorvathixublemwyn";

    private static readonly string[] Questions =
    [
        "Will we hit our number?",
        "forecast by owner",
        "Which deals are at risk this quarter and why?",
        "What changed in the pipeline since the start of the quarter?",
        "win rate by competitor this year",
        "why did we lose deals this year?",
        "show me the pipeline",
        "pipeline by team",
        "pipeline by account",
        "top 50 deals of this year",
        "lost deals this year",
        "bookings by owner this year",
        "quota attainment by owner",
        "Do our numbers match the CRM?",
        "Give me the Monday brief",
        "what can you do",
    ];

    private static readonly string[] AboutOne =
    [
        "How is {0} doing?",
        "pipeline for {0}",
        "deals for {0}",
        "what about {0}?",
        "win rate at {0} this year",
    ];

    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task NoAnswerToARep_NamesADealAnAccountOrAPersonFromOutside()
    {
        var (house, outside) = (House(), Outside());
        Assert.NotEmpty(outside);

        // In one conversation, so that what is carried from one question to the next is under the law too.
        var shown = new List<string>();
        foreach (var question in Questions)
        {
            shown.Add(await ShownAsync(house, question, "law"));
        }

        Assert.Contains(shown, text => text.Contains("Lena Hoffmann", StringComparison.Ordinal));
        Assert.All(
            shown,
            text => Assert.DoesNotContain(outside, name => text.Contains(name, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Fact]
    public async Task AForeignAccount_IsAnsweredAsOneThatDoesNotExist()
    {
        var house = House();
        var accounts = OutsideAccounts().Take(5).ToArray();
        Assert.Equal(5, accounts.Length);

        foreach (var account in accounts)
        {
            // As long, so that lines break alike, and with the same second word: what names are made of tells nothing.
            var words = account.Split(' ', 2);
            var invented = $"{Nobody[..words[0].Length]} {words[1]}";
            foreach (var form in AboutOne)
            {
                Assert.Equal(await MaskedAsync(house, form, invented), await MaskedAsync(house, form, account));
            }
        }
    }

    // An account's name may come back in a refusal as a whole or by its first word.
    private static async Task<string> MaskedAsync(RevBotServices house, string form, string name)
    {
        var question = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name);
        var shown = await ShownAsync(house, question, null);
        return shown
            .Replace(name, "?", StringComparison.OrdinalIgnoreCase)
            .Replace(name.Split(' ')[0], "?", StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<string> ShownAsync(RevBotServices house, string question, string? conversation)
    {
        var envelope = await house.Assistant.AskAsync(
            new("id", conversation, DemoFile.Rep, question, "terminal"),
            CancellationToken.None
        );
        using var terminal = new StringWriter();
        TerminalAnswer.Write(envelope, terminal);
        var timeless = envelope with
        {
            ElapsedMs = 0,
            Calls = [.. envelope.Calls.Select(call => call with { ElapsedMs = 0 })],
        };
        return AnswerJson.Line(timeless) + terminal;
    }

    private RevBotServices House() => new(demo.Database, new(), DemoFile.Clock, NullLogger.Instance);

    // Every deal's id and name, every account and every person of whom the rep has never had a deal.
    private string[] Outside() =>
        [
            .. Names(
                """
                SELECT crm_id FROM opportunity WHERE id NOT IN (SELECT id FROM own)
                UNION SELECT name FROM opportunity WHERE name NOT IN (SELECT name FROM opportunity WHERE id IN (SELECT id FROM own))
                UNION SELECT name FROM seller WHERE email <> @rep
                """
            ),
            .. OutsideAccounts(),
        ];

    private IEnumerable<string> OutsideAccounts() =>
        Names(
            """
            SELECT name FROM account
            WHERE name NOT IN (SELECT a.name FROM account a JOIN opportunity o ON o.account_id = a.id WHERE o.id IN (SELECT id FROM own))
            ORDER BY name
            """
        );

    private IReadOnlyList<string> Names(string sql)
    {
        using var connection = demo.Database.Open();
        return connection
            .Query<string>(
                "WITH own AS (SELECT DISTINCT v.opportunity_id AS id FROM opportunity_version v JOIN seller s ON s.id = v.owner_id WHERE s.email = @rep) "
                    + sql,
                new { rep = DemoFile.Rep }
            )
            .AsList();
    }
}
