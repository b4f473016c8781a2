using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Configuration;
using RevBot.Bot.Services;
using RevBot.Bot.Wording;
using RevBot.Data.Book;
using RevBot.Data.Book.Loading;
using RevBot.Data.Calendar;
using RevBot.Skills;
using RevBot.Skills.Catalog;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Tests.Wording;

/// <summary>The demo company in memory, and many ways to ask every function about it.</summary>
public sealed class DemoAnswers : IDisposable
{
    private const int DealsAsked = 8;

    private readonly DemoFile demo = new();
    private readonly BookLoader loader;
    private readonly Lazy<DealBook> book;
    private readonly ConcurrentDictionary<string, IReadOnlyList<Answer>> answers = new(StringComparer.Ordinal);

    public DemoAnswers()
    {
        loader = new(demo.Database, new RevBotSettings().Defaults);
        book = new(() => loader.Load(CancellationToken.None));
    }

    /// <summary>One of each role.</summary>
    public static IReadOnlyList<string> People { get; } =
    [
        DemoFile.Leader,
        "henrik.lindqvist@farhaven.example",
        "claire.fontaine@farhaven.example",
        DemoFile.Rep,
        "noor.haddad@farhaven.example",
    ];

    /// <summary>The last day; the first days of a quarter; its last; the middle of one.</summary>
    public static IReadOnlyList<string> Days { get; } =
    ["2026-11-22", "2026-11-01", "2026-11-04", "2026-10-31", "2026-09-17"];

    /// <summary>Functions with their arguments.</summary>
    public static IReadOnlyDictionary<string, string[]> Ways { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["get_forecast"] =
            [
                "{}",
                """{"groupBy":"team"}""",
                """{"period":"2028-Q1"}""",
                """{"period":"2027-Q2"}""",
                """{"period":"FY2027"}""",
                """{"filter":{"segments":["Enterprise"]}}""",
                """{"filter":{"segments":["Enterprise","SMB"]}}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["explain_forecast_change"] =
            [
                "{}",
                """{"since":"2026-11-01"}""",
                """{"since":"2026-11-22"}""",
                """{"period":"FY2027","since":"2026-06-01"}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["run_scenario"] =
            [
                """{"adjustments":[{"kind":"slip","count":2}]}""",
                """{"adjustments":[{"kind":"win","count":1}],"alternative":[{"kind":"win_rate","factor":0.5}]}""",
                """{"adjustments":[]}""",
            ],
            ["get_forecast_accuracy"] = ["{}", """{"quarters":4}"""],
            ["list_risk_deals"] =
            [
                "{}",
                """{"period":"2028-Q1"}""",
                """{"period":"2027-Q2"}""",
                """{"filter":{"minAmount":100000000}}""",
                """{"filter":{"segments":["SMB"]}}""",
            ],
            ["list_deals"] =
            [
                "{}",
                """{"flags":["no_next_step"]}""",
                """{"flags":["pushed","inactive"]}""",
                """{"flags":["won"],"period":"2026-11"}""",
                """{"flags":["lost"],"period":"FY2027","top":1}""",
                """{"filter":{"minAmount":100000000}}""",
                """{"orderBy":"risk desc"}""",
            ],
            ["get_win_loss"] =
            [
                "{}",
                """{"groupBy":"segment"}""",
                """{"groupBy":"owner","period":"2027-Q3","compareTo":"2027-Q2"}""",
                """{"period":"2026-W47"}""",
                """{"filter":{"competitors":["Globanto"]}}""",
                """{"filter":{"segments":["Enterprise","SMB"]}}""",
                """{"filter":{"countries":["DE","FR","BR"]},"period":"2026-11"}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["explain_win_rate_change"] =
            [
                "{}",
                """{"period":"FY2027"}""",
                """{"period":"2026-W47"}""",
                """{"filter":{"countries":["DE"]}}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["get_pipeline_trend"] =
            [
                "{}",
                """{"measure":"won_amount","by":"quarter"}""",
                """{"measure":"win_rate","by":"month"}""",
                """{"measure":"created_count","by":"week","last":26}""",
                """{"measure":"coverage","by":"quarter"}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["analyze_price"] =
            [
                "{}",
                """{"discount":0.2}""",
                """{"discount":0.05,"filter":{"segments":["SMB"]}}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["find_expansion_markets"] =
            [
                "{}",
                """{"filter":{"segments":["SMB"]},"top":3}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["get_pipeline"] =
            [
                "{}",
                """{"filter":{"segments":["Enterprise","SMB"]}}""",
                """{"period":"2028-Q1"}""",
                """{"period":"2027-Q2"}""",
                """{"filter":{"segments":["SMB"]}}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["get_pipeline_changes"] =
            [
                "{}",
                """{"since":"2026-11-01"}""",
                """{"since":"2026-11-22"}""",
                """{"period":"FY2027","since":"2026-06-01"}""",
            ],
            ["query_metric"] =
            [
                """{"measures":["pipeline_amount"]}""",
                """{"measures":["win_rate"],"filter":{"countries":["DE","FR"]},"period":"2026-11"}""",
                """{"measures":["average_deal_size"],"filter":{"segments":["Enterprise","SMB"]}}""",
                """{"measures":["win_rate","won_amount"],"groupBy":["region"],"period":"2027-Q3","compareTo":"2027-Q2"}""",
                """{"measures":["attainment"],"groupBy":["team"]}""",
                """{"measures":["won_amount"],"groupBy":["month"],"period":"FY2027"}""",
                """{"measures":["discount"],"filter":{"minAmount":100000000}}""",
            ],
            ["get_scorecards"] =
            [
                "{}",
                """{"focus":"activity"}""",
                """{"focus":"calls"}""",
                """{"focus":"ramp"}""",
                """{"focus":"win_rate","period":"2027-Q3"}""",
                """{"focus":"ahead","period":"2027-Q3"}""",
                """{"filter":{"owners":["Felix Krause"]}}""",
                """{"filter":{"segments":["SMB"]}}""",
                """{"period":"2028-Q1"}""",
            ],
            ["get_territory_balance"] =
            [
                "{}",
                """{"filter":{"segments":["Enterprise"]}}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["get_data_freshness"] = ["{}"],
            ["audit_data_quality"] =
            [
                "{}",
                """{"top":3,"filter":{"segments":["SMB"]}}""",
                """{"filter":{"minAmount":100000000}}""",
            ],
            ["prepare_meeting"] =
            [
                """{"kind":"pipeline_review"}""",
                """{"kind":"one_on_one","owner":"Felix Krause"}""",
                """{"kind":"forecast_call"}""",
                """{"kind":"qbr"}""",
                """{"kind":"qbr","period":"2027-Q2"}""",
            ],
            ["get_brief"] =
            [
                "{}",
                """{"kind":"thursday"}""",
                """{"kind":"monthly"}""",
                """{"kind":"deals"}""",
                """{"period":"2028-Q1"}""",
                """{"period":"2027-Q2"}""",
            ],
            ["reconcile"] =
            [
                "{}",
                """{"metrics":["pipeline"]}""",
                """{"period":"2028-Q1"}""",
                """{"period":"FY2027"}""",
            ],
            ["get_adoption"] = ["{}", """{"period":"2027-Q2"}""", """{"period":"FY2027"}"""],
            ["list_alerts"] = ["{}", """{"since":"2026-11-02"}""", """{"filter":{"segments":["Enterprise"]}}"""],
            ["manage_subscription"] =
            [
                "{}",
                """{"action":"subscribe","kind":"monday","time":"08:30","way":"email","onlyIfChanged":true}""",
                """{"action":"unsubscribe"}""",
                """{"action":"snooze","kind":"thursday"}""",
                """{"action":"resume"}""",
            ],
            ["get_help"] = ["{}", """{"topic":"forecast"}"""],
        };

    public static Composer Composer { get; } =
        new(new AnswerTemplates(RevBotServices.PromptsFolder), NullLogger.Instance);

    public void Dispose() => demo.Dispose();

    /// <summary>What a person sees at the close of a day.</summary>
    public ScopedBook ViewOf(string email, string day) =>
        book.Value.For(
            book.Value.ScopeOf(book.Value.Sellers.Single(seller => seller.Email == email)),
            Dates.CloseOf(Dates.FromIso(day)!.Value, book.Value.Company.Zone)
        );

    /// <summary>Every answer of a function: each way, for each person, on each day; made once.</summary>
    public IReadOnlyList<Answer> All(string function) =>
        answers.GetOrAdd(
            function,
            _ =>
                [
                    .. from person in People
                    from day in Days
                    let view = ViewOf(person, day)
                    from way in WaysOf(function, view)
                    let result = Result(function, way, view)
                    where result is not null
                    select Compose(function, result, view),
                ]
        );

    /// <summary>Every result of every function: each way, for each person, on the last day.</summary>
    public IEnumerable<(ISkill Skill, SkillResult Result)> Results() =>
        from skill in SkillCatalog.All
        from person in People
        let view = ViewOf(person, Days[0])
        from way in WaysOf(skill.Name, view)
        let result = Result(skill.Name, way, view)
        where result is not null
        select (skill, result);

    // A deal is asked about by its id, so that it is one.
    private static IEnumerable<string> WaysOf(string function, ScopedBook view) =>
        function is "explain_deal" or "recommend_strategy"
            ? view
                .Deals.AsEnumerable()
                .Take(DealsAsked)
                .Select(deal => JsonSerializer.Serialize(new { deal = deal.Id }))
            : Ways[function];

    /// <summary>The result of a call; null where the function refuses, which is an answer of its own.</summary>
    public static SkillResult? Result(string function, string arguments, ScopedBook view)
    {
        var skill = SkillCatalog.Find(function)!;
        try
        {
            return skill.Run(view, JsonSerializer.Deserialize(arguments, skill.ArgumentsType, SkillJson.Options)!);
        }
        catch (SkillInputException)
        {
            return null;
        }
    }

    /// <summary>The answer, with the longest things that can stand beside it.</summary>
    public static Answer Compose(string function, SkillResult result, ScopedBook view) =>
        Composer.Compose(
            [new(SkillCatalog.Find(function)!, result, Ask.Any, ["this quarter", "your team"])],
            DataState.Assess(view, TimeSpan.FromHours(4)) with
            {
                Match = new("2027-Q4", "2026-11-01", "2027-01-31", false),
            }
        );
}
