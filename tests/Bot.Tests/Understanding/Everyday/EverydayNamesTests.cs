using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Understanding.Everyday;

/// <summary>Accounts that are called like everyday words: they change no plain question, and are found where they are meant.</summary>
public sealed class EverydayNamesTests
{
    private const int MostShown = 40;

    private static readonly string[] Heads =
    [
        "what is our forecast",
        "will we hit our number",
        "how big is the gap to target",
        "show me all open deals",
        "which deals are at risk",
        "what is our win rate",
        "top 5 deals by value",
        "my commit deals",
        "pipeline by stage",
        "new deals",
        "what moved in the pipeline",
        "big deals closing soon",
        "which deals did we lose",
        "why did we lose",
        "deals with no next step",
        "how many deals close",
        "help me with my number",
        "win and loss reasons",
        "my team's scorecards",
        "open pipeline and coverage",
        "value of all lost deals",
        "which deals slip next",
        "list all deals in Germany",
        "why is the forecast down",
        "is there risk in the commit",
    ];

    private static readonly string[] Tails =
    [
        "",
        " this quarter",
        " next month",
        " in March",
        " since Monday",
        " today",
        " by region",
        " in May",
    ];

    private static readonly string[] Plain = [.. Heads.SelectMany(head => Tails.Select(tail => head + tail))];

    public static TheoryData<string> Words { get; } = [.. EverydayCompany.Words];

    [Fact]
    public void PlainQuestions_WithoutSuchAccounts_AreMostlyAnswered() =>
        Assert.InRange(
            Plain.Count(text => EverydayCompany.AskWithNone(text).Calls.Count > 0),
            Plain.Length * 3 / 4,
            Plain.Length
        );

    [Theory]
    [MemberData(nameof(Words))]
    public void PlainQuestion_WithAnAccountOfAnEverydayWord_IsReadAsWithoutIt(string word) =>
        SameAsWithNone(text => EverydayCompany.AskWith(word, text));

    [Fact]
    public void PlainQuestion_WithAccountsOfAllEverydayWords_IsReadAsWithoutThem() =>
        SameAsWithNone(EverydayCompany.AskWithEvery);

    // A month or a day with a capital is read as the time; the list may only get shorter.
    private static readonly string[] StillTimes = ["March", "May", "Monday", "Today"];

    [Theory]
    [MemberData(nameof(Words))]
    public void Account_OfAnEverydayWord_IsFoundWhereItIsMeant(string word)
    {
        var missed = new[]
        {
            $"deals of account {word}",
            $"show me the deals of \"{word}\"",
            $"show me deals with {word}",
            $"pipeline of the {word} account",
        }
            .SelectMany(text =>
                new[]
                {
                    (text, plan: EverydayCompany.AskWith(word, text)),
                    (text, plan: EverydayCompany.AskWithEvery(text)),
                }
            )
            .Where(asked => !IsAbout(asked.plan, word))
            .Select(asked => $"{asked.text} → {Asking.Line(asked.plan)}")
            .Distinct(StringComparer.Ordinal)
            .ToArray();

        Assert.True(
            missed.Length == 0 != StillTimes.Contains(word, StringComparer.Ordinal),
            $"{word}: {string.Join('\n', missed)}"
        );
    }

    private static void SameAsWithNone(Func<string, Plan> ask)
    {
        var changed = Plain
            .SelectMany(text => new[] { text.ToLowerInvariant(), char.ToUpperInvariant(text[0]) + text[1..] + "?" })
            .Select(text => (text, with: Outcome(ask(text)), without: Outcome(EverydayCompany.AskWithNone(text))))
            .Where(read => read.with != read.without)
            .Select(read => $"{read.text} → {read.with} instead of {read.without}")
            .ToArray();

        Assert.True(
            changed.Length == 0,
            $"{changed.Length} of {2 * Plain.Length}\n{string.Join('\n', changed.Take(MostShown))}"
        );
    }

    private static string Outcome(Plan plan) => $"{Asking.Line(plan)} {string.Join(", ", plan.Unused)}";

    private static bool IsAbout(Plan plan, string account) =>
        plan.Calls.Count == 1
        && plan.Calls[0].Arguments.GetRawText() is var arguments
        && (
            arguments.Contains($"\"accounts\":[\"{account}\"]", StringComparison.Ordinal)
            || arguments.Contains($"\"deal\":\"{account}\"", StringComparison.Ordinal)
        );
}
