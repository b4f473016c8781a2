using RevBot.Data.Book;
using RevBot.Skills.Metrics;

namespace RevBot.Skills.Help;

/// <summary>"What can you do?": who RevBot takes the person for, what they see, what they can ask.</summary>
public sealed class GetHelp : Skill<GetHelpArguments, GetHelpResult>
{
    private static readonly IReadOnlyDictionary<string, string> Examples = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["get_forecast"] = "Will we hit our number?",
        ["explain_forecast_change"] = "Why did the forecast change since Monday?",
        ["list_risk_deals"] = "Which deals are at risk this quarter and why?",
        ["run_scenario"] = "What if the two largest deals slip?",
        ["list_deals"] = "Top 5 deals closing this month",
        ["get_win_loss"] = "What is our win rate by segment?",
        ["explain_win_rate_change"] = "Why did our win rate change?",
        ["get_pipeline_trend"] = "Is our pipeline growing?",
        ["query_metric"] = "Average deal size by region last quarter",
        ["get_pipeline"] = "Show me the pipeline",
        ["get_pipeline_changes"] = "What changed in the pipeline since Monday?",
        ["analyze_price"] = "Do discounts help us win?",
        ["find_expansion_markets"] = "Where should we expand?",
        ["get_scorecards"] = "Who is going to miss quota?",
        ["get_territory_balance"] = "Are our territories balanced?",
        ["prepare_meeting"] = "Prepare my pipeline review",
        ["get_brief"] = "Give me the Monday brief",
        ["reconcile"] = "Do our numbers match the CRM?",
        ["get_data_freshness"] = "How fresh is the data?",
        ["audit_data_quality"] = "Which deals have missing data?",
        ["get_adoption"] = "Who uses RevBot?",
        ["list_alerts"] = "Are there any alerts?",
        ["manage_subscription"] = "Send me the Monday brief every Monday at 8",
    };

    private readonly Func<IReadOnlyList<ISkill>> skills;

    /// <param name="skills">All functions; asked for when help is.</param>
    public GetHelp(Func<IReadOnlyList<ISkill>> skills) => this.skills = skills;

    /// <inheritdoc/>
    public override string Plugin => "help";

    /// <inheritdoc/>
    public override string Name => "get_help";

    /// <inheritdoc/>
    public override string Description => "Who RevBot takes the person for, what they can see, and what they can ask.";

    /// <inheritdoc/>
    public override bool SpeaksToViewer => true;

    /// <inheritdoc/>
    public override GetHelpResult Run(ScopedBook book, GetHelpArguments arguments)
    {
        var viewer = book.Scope.Viewer;
        var topics = Topics(arguments.Topic);
        return GetHelpPresentation.Describe(
            new()
            {
                Person = viewer.Name,
                Role = viewer.Title ?? GetHelpPresentation.RoleOf(viewer.Role),
                Scope = GetHelpPresentation.ScopeOf(book),
                Deals = book.Deals.Count,
                Defined = Define(arguments.Topic),
                Topics = topics,
            }
        );
    }

    // The measure whose name has all the words of the topic, or the other way round; of several the one that says least more.
    private GetHelpResult.HelpDefinition? Define(string? topic)
    {
        var said = Words(topic ?? string.Empty);
        return said.Count == 0 || skills().Any(skill => IsOf(skill.Plugin, skill.Name, topic))
            ? null
            : Measures
                .All.SelectMany(measure =>
                    new[] { measure.Name, measure.Heading }.Select(name => (Measure: measure, Words: Words(name)))
                )
                .Where(known => known.Words.IsSubsetOf(said) || said.IsSubsetOf(known.Words))
                .OrderByDescending(known => known.Words.Count(said.Contains))
                .ThenBy(known => known.Words.Count)
                .Select(known => new GetHelpResult.HelpDefinition(known.Measure.Heading, known.Measure.Definition))
                .FirstOrDefault();
    }

    private static bool IsOf(string subject, string function, string? topic) =>
        topic?.Trim() is { } wanted
        && (
            string.Equals(function, wanted, StringComparison.OrdinalIgnoreCase)
            || string.Equals(subject, wanted, StringComparison.OrdinalIgnoreCase)
        );

    private static HashSet<string> Words(string name) =>
        name.Split([' ', '_', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>A subject or function that nothing answers gives all: help must help.</summary>
    private GetHelpResult.HelpTopic[] Topics(string? topic)
    {
        var all = skills()
            .Where(skill => Examples.ContainsKey(skill.Name))
            .Select(skill => new GetHelpResult.HelpTopic(
                skill.Plugin,
                skill.Name,
                skill.Description,
                Examples[skill.Name]
            ))
            .ToArray();
        var chosen = all.Where(found => IsOf(found.Subject, found.Function, topic)).ToArray();
        return chosen.Length > 0 ? chosen : all;
    }
}
