using System.Globalization;
using System.Text.Json;
using RevBot.Bot.Tests.Understanding.Companies;
using RevBot.Bot.Understanding;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.Tests.Understanding.Conditions;

/// <summary>
/// Every field of a deal in every comparison, said in several ways of several functions: what was said narrows the call, or
/// the person is told. Thousands of questions, the same in every run.
/// </summary>
public sealed class GeneratedConditionTests
{
    private const string Asker = "margaret.osei@farhaven.example";
    private const int MostShown = 250;
    private const int PairCount = 600;
    private const int Seed = 20261130;

    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["list_deals"] = "show me deals {0}",
        ["query_metric"] = "pipeline by region for deals {0}",
        ["list_risk_deals"] = "which deals {0} are at risk",
        ["get_win_loss"] = "win rate for deals {0}",
        ["get_forecast"] = "forecast for deals {0}",
    };

    // What is still lost of the 624 of each function, and of the pairs. These figures may only get smaller.
    private static readonly Dictionary<string, int> StillLost = new(StringComparer.Ordinal)
    {
        ["list_deals"] = 4,
        ["query_metric"] = 20,
        ["list_risk_deals"] = 18,
        ["get_win_loss"] = 22,
        ["get_forecast"] = 25,
    };

    private const int StillLostOfPairs = 9;

    public static TheoryData<string> Functions { get; } = [.. Questions.Keys.Order(StringComparer.Ordinal)];

    [Fact]
    public void Conditions_OfTheFile_SpeakOfEveryField() =>
        Assert.Equal(
            KnownFields().Order(StringComparer.Ordinal),
            ConditionPhrases
                .All.Select(said => said.Field)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Functions))]
    public void Condition_InAQuestion_IsCarriedOrTold(string function)
    {
        var read = Read(function);
        var lost = read.Where(one => one.Outcome is ConditionOutcome.Vanished or ConditionOutcome.Wrong).ToArray();

        Assert.True(lost.Length <= StillLost[function], $"{lost.Length} of {read.Count}\n{Lines(lost)}");
    }

    [Theory]
    [InlineData("list_deals", 0.85)]
    [InlineData("query_metric", 0.8)]
    [InlineData("list_risk_deals", 0.8)]
    [InlineData("get_win_loss", 0.8)]
    [InlineData("get_forecast", 0.8)]
    public void Conditions_OfAFunction_AreMostlyCarried(string function, double floor)
    {
        var read = Read(function);
        var carried = read.Count(one => one.Outcome == ConditionOutcome.Carried);
        var open = read.Where(one => one.Outcome is ConditionOutcome.AskedBack or ConditionOutcome.Told);

        Assert.True(carried >= floor * read.Count, $"{carried} of {read.Count}\n{Lines(open)}");
    }

    [Fact]
    public void Conditions_OfWhichEachAloneIsCarried_AreCarriedOrToldTogether()
    {
        var carried = Read("list_deals")
            .Where(one => one.Outcome == ConditionOutcome.Carried)
            .Select(one => one.Said)
            .ToArray();
        var lost = Pairs(carried)
            .SelectMany(pair =>
            {
                var read = ReadOne("list_deals", $"{pair.First.Text} {pair.Second.Text}");
                return new[] { pair.First, pair.Second }.Select(said => new ReadCondition(
                    said,
                    read.Text,
                    ConditionJudge.Judge(said, read.Plan),
                    Asking.Line(read.Plan)
                ));
            })
            .Where(one => one.Outcome is ConditionOutcome.Vanished or ConditionOutcome.Wrong)
            .Select(one => $"{one.Outcome}: {one.Said.Field} {one.Said.Op} of {one.Text} → {one.Line}")
            .ToArray();

        Assert.True(
            lost.Length <= StillLostOfPairs,
            $"{lost.Length} of {2 * PairCount}\n{string.Join('\n', lost.Take(MostShown))}"
        );
    }

    // Two ends of one stretch of time make one period, so that fields of closing are not paired.
    private static IEnumerable<(SaidCondition First, SaidCondition Second)> Pairs(SaidCondition[] from)
    {
#pragma warning disable CA5394 // A choice of questions is no secret.
        var chance = new Random(Seed);
        var both =
            from.Length == 0 ? [] : chance.GetItems(from, 3 * PairCount).Zip(chance.GetItems(from, 3 * PairCount));
#pragma warning restore CA5394
        return both.Where(pair =>
                pair.First.Field != pair.Second.Field
                && !(IsOfClosing(pair.First) && IsOfClosing(pair.Second))
                && !(IsOfTouch(pair.First) && IsOfTouch(pair.Second))
            )
            .Take(PairCount);
    }

    private static bool IsOfClosing(SaidCondition said) =>
        said.Field is "close_date" or "closed" or "changed" or "loss_reason";

    // Two ways to say when somebody last spoke to the customer.
    private static bool IsOfTouch(SaidCondition said) => said.Field is "last_activity" or "days_since_activity";

    // One of each wording: its figures in other forms mostly fare alike.
    private static string Lines(IEnumerable<ReadCondition> read) =>
        string.Join(
            '\n',
            read.GroupBy(one => (one.Said.Wording, one.Outcome))
                .Take(MostShown)
                .Select(alike => $"{alike.Key.Outcome} ×{alike.Count()}: {alike.First().Text} → {alike.First().Line}")
        );

    // A refusal lists the fields that conditions know.
    private static string[] KnownFields()
    {
        var skill = SkillCatalog.Find("list_deals")!;
        var arguments = JsonSerializer.Deserialize(
            """{"filter":{"where":[{"field":"shoe_size","op":"=","value":1}]}}""",
            skill.ArgumentsType,
            SkillJson.Options
        )!;
        var book = CompanyBooks.Of("farhaven").AsSeenBy(Asker);
        var refusal = Assert.Throws<SkillInputException>(() => skill.Run(book, arguments)).Message;
        return refusal[(refusal.LastIndexOf("I know ", StringComparison.Ordinal) + 7)..].TrimEnd('.').Split(", ");
    }

    // Several tests look at the same reading.
    private static IReadOnlyList<ReadCondition> Read(string function) => Known[function].Value;

    private static readonly Dictionary<string, Lazy<IReadOnlyList<ReadCondition>>> Known = Questions.Keys.ToDictionary(
        function => function,
        function => new Lazy<IReadOnlyList<ReadCondition>>(() => ReadAll(function)),
        StringComparer.Ordinal
    );

    private static IReadOnlyList<ReadCondition> ReadAll(string function) =>
        [
            .. ConditionPhrases.All.Select(said =>
            {
                var (text, plan) = ReadOne(function, said.Text);
                return new ReadCondition(said, text, ConditionJudge.Judge(said, plan), Asking.Line(plan));
            }),
        ];

    private static (string Text, Plan Plan) ReadOne(string function, string said)
    {
        var text = string.Format(CultureInfo.InvariantCulture, Questions[function], said);
        return (text, CompanyBooks.Of("farhaven").Read(text, Asker));
    }

    private sealed record ReadCondition(SaidCondition Said, string Text, ConditionOutcome Outcome, string Line);
}
