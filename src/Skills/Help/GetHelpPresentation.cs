using System.Globalization;
using RevBot.Data.Book;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Help;

/// <summary>Says who the person is and what can be asked, as facts and a table.</summary>
internal static class GetHelpPresentation
{
    private const int SaidExamples = 5;

    /// <summary>Adds the facts and the table to a result.</summary>
    public static GetHelpResult Describe(GetHelpResult result) =>
        result with
        {
            Facts = Facts(result),
            Findings = GetHelpFindings.List(result.Defined is not null),
            Tables = result.Defined is null ? [Table(result.Topics)] : [],
        };

    /// <summary>What a person sees, in words.</summary>
    public static string ScopeOf(ScopedBook book) =>
        book.Scope.SeesAll ? "all deals of the company"
        : book.Scope.Viewer.Role == SellerRole.Manager ? "the deals of your whole team"
        : book.Scope.Viewer.Role == SellerRole.Administrator ? "no deals: you run RevBot"
        : "your own deals";

    /// <summary>A role in words, for people without a title.</summary>
    public static string RoleOf(SellerRole role) =>
        role switch
        {
            SellerRole.Rep => "seller",
            SellerRole.Manager => "sales manager",
            SellerRole.VicePresident => "vice president",
            SellerRole.ChiefRevenueOfficer => "chief revenue officer",
            SellerRole.Analyst => "analyst",
            SellerRole.Administrator => "administrator",
        };

    /// <summary>Who the person is, what they see, and five example questions at most.</summary>
    private static IReadOnlyList<Fact> Facts(GetHelpResult result)
    {
        var facts = new FactList()
            .Add("person", "Person", FactValue.Name(result.Person), "the company's directory")
            .Add("role", "Role", FactValue.Name(result.Role), "the company's directory")
            .Add(
                "scope",
                "Scope",
                FactValue.Name(result.Scope),
                "the access rules: reps own deals, managers their team's, leaders all"
            )
            .Add("deals", "Deals", FactValue.Count(result.Deals), "deals in the person's scope, open and closed");
        if (result.Defined is { } defined)
        {
            facts
                .Add("term", "Measure", FactValue.Name(defined.Name), "the measure asked about")
                .Add("formula", "Formula", FactValue.Name(defined.Formula), "the measure's definition");
        }

        foreach (var (place, topic) in result.Topics.Take(SaidExamples).Index())
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

    /// <summary>The table <c>topics</c>: an example question for each function.</summary>
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
}
