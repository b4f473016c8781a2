using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Help;

/// <summary>"What can you do?": who RevBot takes the person for, what they see, what they can ask.</summary>
public sealed class GetHelp : Skill<GetHelpArguments, GetHelpResult>
{
    private const int SaidExamples = 5;

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
        ["query_metric"] = "Average deal size by region last quarter",
        ["get_pipeline"] = "Show me the pipeline",
        ["get_pipeline_changes"] = "What changed in the pipeline since Monday?",
        ["get_brief"] = "Give me the Monday brief",
        ["reconcile"] = "Do our numbers match the CRM?",
        ["get_adoption"] = "Who uses RevBot?",
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
    public override GetHelpResult Run(ScopedBook book, GetHelpArguments arguments)
    {
        var viewer = book.Scope.Viewer;
        var topics = Topics(arguments.Topic);
        return new()
        {
            Person = viewer.Name,
            Role = viewer.Title ?? RoleOf(viewer.Role),
            Scope = ScopeOf(book),
            Deals = book.Deals.Count,
            Topics = topics,
            Facts = Facts(book, topics),
            Tables = [Table(topics)],
        };
    }

    private static IReadOnlyList<Fact> Facts(ScopedBook book, IEnumerable<GetHelpResult.HelpTopic> topics)
    {
        var viewer = book.Scope.Viewer;
        var facts = new FactList()
            .Add("person", "Person", FactValue.Name(viewer.Name), "the company's directory")
            .Add("role", "Role", FactValue.Name(viewer.Title ?? RoleOf(viewer.Role)), "the company's directory")
            .Add(
                "scope",
                "Scope",
                FactValue.Name(ScopeOf(book)),
                "the access rules: reps own deals, managers their team's, leaders all"
            )
            .Add("deals", "Deals", FactValue.Count(book.Deals.Count), "deals in the person's scope, open and closed");
        foreach (var (place, topic) in topics.Take(SaidExamples).Index())
        {
            facts.Add(
                string.Create(CultureInfo.InvariantCulture, $"example_{place + 1}"),
                "For example",
                FactValue.Name(topic.Example),
                "a question that can be asked"
            );
        }

        return facts.Facts;
    }

    // A subject or function that nothing answers gives all: help must help.
    private GetHelpResult.HelpTopic[] Topics(string? topic)
    {
        var all = skills()
            .Where(skill => Examples.ContainsKey(skill.Name))
            .Select(skill => new GetHelpResult.HelpTopic(skill.Plugin, skill.Name, skill.Description, Examples[skill.Name]))
            .ToArray();
        var wanted = topic?.Trim();
        var chosen = all.Where(found =>
                string.Equals(found.Function, wanted, StringComparison.OrdinalIgnoreCase)
                || string.Equals(found.Subject, wanted, StringComparison.OrdinalIgnoreCase)
            )
            .ToArray();
        return chosen.Length > 0 ? chosen : all;
    }

    private static FactTable Table(IReadOnlyList<GetHelpResult.HelpTopic> topics) =>
        new(
            "topics",
            "You can ask",
            [new("example", "For example", "a question"), new("function", "Function", "what answers it")],
            [
                .. topics.Select(topic => new FactRow([FactValue.Name(topic.Example), FactValue.Name(topic.Function)])
                {
                    Detail = topic.Answers,
                }),
            ]
        );

    private static string ScopeOf(ScopedBook book) =>
        book.Scope.SeesAll ? "all deals of the company"
        : book.Scope.Viewer.Role == SellerRole.Manager ? "the deals of your whole team"
        : book.Scope.Viewer.Role == SellerRole.Administrator ? "no deals: you run RevBot"
        : "your own deals";

    private static string RoleOf(SellerRole role) =>
        role switch
        {
            SellerRole.Rep => "seller",
            SellerRole.Manager => "sales manager",
            SellerRole.VicePresident => "vice president",
            SellerRole.ChiefRevenueOfficer => "chief revenue officer",
            SellerRole.Analyst => "analyst",
            SellerRole.Administrator => "administrator",
        };
}
