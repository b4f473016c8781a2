using RevBot.Data.Book;

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
                Topics = topics,
            }
        );
    }

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
        var wanted = topic?.Trim();
        var chosen = all.Where(found =>
                string.Equals(found.Function, wanted, StringComparison.OrdinalIgnoreCase)
                || string.Equals(found.Subject, wanted, StringComparison.OrdinalIgnoreCase)
            )
            .ToArray();
        return chosen.Length > 0 ? chosen : all;
    }
}
