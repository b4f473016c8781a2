using RevBot.Bot.Configuration.Rules;

namespace RevBot.Bot.Configuration;

/// <summary>
/// Settings of the dashboard, under <c>RevBot:Dashboard:</c>: which blocks each kind of reader sees, in this order. A block
/// that is not named is not shown; one that is named twice stands where it is named first.
/// </summary>
[Section]
public sealed record DashboardSettings
{
    private const string Known =
        "header|outlook|methods|stages|changes|moves|risks|alerts|winloss|scorecards|territories|adoption|trust";

    private const string List =
        "names of blocks separated by commas: header, outlook, methods, stages, changes, moves, risks, alerts, winloss, scorecards, territories, adoption, trust";

    /// <summary>The blocks that a company can arrange; <c>prompts/dashboard</c> says what each shows.</summary>
    public static IReadOnlyList<string> Blocks { get; } = Known.Split('|');

    /// <summary>For vice presidents, chief revenue officers and analysts: will we make it, and where is it won or lost.</summary>
    [EachMatches(Known), MustBe(List)]
    public SeparatedList<string> Leader { get; init; } =
    [
        "header",
        "methods",
        "outlook",
        "stages",
        "changes",
        "risks",
        "alerts",
        "moves",
        "winloss",
        "territories",
        "scorecards",
        "adoption",
        "trust",
    ];

    /// <summary>For managers: which deals and which people to speak about.</summary>
    [EachMatches(Known), MustBe(List)]
    public SeparatedList<string> Manager { get; init; } =
    [
        "header",
        "risks",
        "alerts",
        "scorecards",
        "changes",
        "stages",
        "methods",
        "moves",
        "winloss",
        "adoption",
        "trust",
    ];

    /// <summary>For everybody else: what to do about one's own deals.</summary>
    [EachMatches(Known), MustBe(List)]
    public SeparatedList<string> Rep { get; init; } =
    ["header", "risks", "alerts", "scorecards", "stages", "changes", "methods", "winloss", "trust"];
}
