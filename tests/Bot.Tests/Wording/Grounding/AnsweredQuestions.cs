using System.Text.Json;
using RevBot.Bot.Functions;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Data.Usage;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Wording.Grounding;

/// <summary>Every function asked in many ways, by many people, as results that a template words.</summary>
internal sealed class AnsweredQuestions : IDisposable
{
    private static readonly string[] Periods =
    [
        "2027-Q4",
        "2027-Q3",
        "2028-Q1",
        "FY2027",
        "2026-10",
        "2026-11-16..2026-11-22",
    ];

    private static readonly string[] Filters =
    [
        "{}",
        """{"countries":["DE"]}""",
        """{"segments":["Enterprise"]}""",
        """{"minAmount":100000}""",
        """{"regions":["EMEA"]}""",
        """{"owners":["Lena Hoffmann"]}""",
        """{"exclude":{"dealTypes":["Renewal"]}}""",
    ];

    private static readonly string[] Measures =
    [
        "pipeline_amount",
        "won_amount",
        "won_count",
        "win_rate",
        "avg_deal",
        "attainment",
        "activity_count",
        "created_amount",
        "quota",
        "lost_amount",
    ];

    private static readonly string[] Groups =
    [
        "owner",
        "team",
        "region",
        "month",
        "competitor",
        "account",
        "segment",
        "loss_reason",
    ];

    private static IEnumerable<string> Tails =>
        Groups
            .Select(dimension => $",\"groupBy\":[\"{dimension}\"]")
            .Append(string.Empty)
            .Append(""","compareTo":"2027-Q2" """);

    private static readonly CrmMatch Match = new(new SkillKernel(SkillCatalog.All));

    private readonly DemoFile demo = new();
    private readonly RevBotServices house;

    public AnsweredQuestions()
    {
        house = demo.House();
        Book = house.Books.Current(CancellationToken.None);
    }

    public DealBook Book { get; }

    /// <summary>People of every role.</summary>
    public static IReadOnlyList<string> People =>
        [
            DemoFile.Leader,
            "henrik.lindqvist@farhaven.example",
            "claire.fontaine@farhaven.example",
            DemoFile.Rep,
            "noor.haddad@farhaven.example",
        ];

    public ScopedBook ViewOf(string email) => house.ViewOf(email, CancellationToken.None);

    public static DataState StateOf(ScopedBook book) =>
        DataState.Assess(book, TimeSpan.FromHours(4)) with
        {
            // Functions wait for nothing, so this is done when it returns.
            Match = Match.FindAsync(book, CancellationToken.None).AsTask().GetAwaiter().GetResult(),
        };

    /// <summary>The function and its arguments, many ways; those that a function refuses are left out by the one who asks.</summary>
    public static IEnumerable<(ISkill Skill, string Arguments)> Ways(ScopedBook book) =>
        SkillCatalog.All.SelectMany(skill => Arguments(skill.Name, book).Select(arguments => (skill, arguments)));

    /// <summary>The result; null where the function says what is wrong with the question.</summary>
    public static SkillResult? Ask(ISkill skill, string arguments, ScopedBook book)
    {
        try
        {
            return (SkillResult)
                skill.Run(
                    skill.ReadsUsage ? book.With(Usage(book)) : book,
                    JsonSerializer.Deserialize(arguments, skill.ArgumentsType, SkillJson.Options)!
                );
        }
        catch (Exception refusal) when (refusal is SkillInputException or JsonException)
        {
            return null;
        }
    }

    public void Dispose() => demo.Dispose();

    // A hundred and thirty questions, a few of them rated.
    private static UsageRecord Usage(ScopedBook book) =>
        new(
            [
                .. Enumerable
                    .Range(0, 130)
                    .Select(at => new UsageItem(
                        book.Today.PlusDays(-at),
                        book.Scope.Viewer.Id,
                        at % 10 == 0 ? "declined" : "answered",
                        at % 10 == 0 ? [] : ["get_forecast"],
                        at % 9 == 1 ? 1 : null
                    )),
            ],
            []
        );

    private static IEnumerable<string> Arguments(string function, ScopedBook book) =>
        function switch
        {
            "get_help" => ["{}"],
            "list_alerts" => ["{}", """{"since":"2026-11-02"}"""],
            "manage_subscription" =>
            [
                "{}",
                """{"action":"subscribe","kind":"monday","time":"08:30"}""",
                """{"action":"snooze","kind":"monday"}""",
                """{"action":"unsubscribe","kind":"alerts"}""",
            ],
            "get_adoption" => ["{}", """{"period":"2027-Q3"}""", """{"period":"2026-11"}"""],
            "get_data_freshness" => ["{}"],
            "audit_data_quality" => Filters.Select(filter => $"{{\"filter\":{filter}}}"),
            "get_scorecards" => (
                from period in Periods.Take(3)
                from filter in Filters
                select $"{{\"period\":\"{period}\",\"filter\":{filter}}}"
            ).Concat(
                from focus in new[]
                {
                    "short",
                    "ahead",
                    "activity",
                    "calls",
                    "coverage",
                    "win_rate",
                    "creation",
                    "ramp",
                }
                select $"{{\"focus\":\"{focus}\"}}"
            ),
            "prepare_meeting" => from kind in new[] { "pipeline_review", "forecast_call", "qbr", "one_on_one" }
            from owner in new[] { string.Empty, ",\"owner\":\"Lena Hoffmann\"", ",\"team\":\"EMEA Enterprise\"" }
            select $"{{\"kind\":\"{kind}\"{owner}}}",
            "explain_deal" or "recommend_strategy" => book
                .Deals.AsEnumerable()
                .OrderByDescending(deal => deal.Now.IsOpen)
                .ThenBy(deal => deal.Order)
                .Take(40)
                .Select(deal => $"{{\"deal\":\"{deal.Id}\"}}"),
            "get_pipeline_trend" => from measure in Measures
            where measure != "avg_deal"
            from tail in new[] { string.Empty, ",\"by\":\"quarter\"", ",\"by\":\"week\",\"last\":8" }
            select $"{{\"measure\":\"{measure}\"{tail}}}",
            "analyze_price" => from filter in Filters
            from tail in new[] { string.Empty, ",\"discount\":0.2", ",\"discount\":0.05,\"period\":\"FY2027\"" }
            select $"{{\"filter\":{filter}{tail}}}",
            "find_expansion_markets" => Filters.Select(filter => $"{{\"filter\":{filter}}}"),
            "get_forecast_accuracy" => ["{}", """{"quarters":1}""", """{"quarters":4}"""],
            "run_scenario" =>
            [
                """{"adjustments":[{"kind":"slip","count":2}]}""",
                """{"adjustments":[{"kind":"win","filter":{"minAmount":0}},{"kind":"volatility","factor":2}],"alternative":[{"kind":"win_rate","factor":0.5},{"kind":"add_pipeline","amount":300000}]}""",
                """{"adjustments":[{"kind":"lose","count":5}]}""",
                """{"adjustments":[]}""",
            ],
            "query_metric" => from measure in Measures
            from period in Periods.Take(4)
            from tail in Tails
            select $"{{\"measures\":[\"{measure}\"],\"period\":\"{period}\"{tail}}}",
            "explain_forecast_change" or "get_pipeline_changes" => from since in new[]
            {
                "2026-11-16",
                "2026-11-01",
                "2026-10-01",
                "2026-06-01",
            }
            from filter in Filters
            select $"{{\"since\":\"{since}\",\"filter\":{filter}}}",
            _ => from period in Periods
            from filter in Filters
            select $"{{\"period\":\"{period}\",\"filter\":{filter}}}",
        };
}
