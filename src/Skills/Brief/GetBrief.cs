using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Reconciliation;

namespace RevBot.Skills.Brief;

/// <summary>
/// "Brief me": what a leader must know before the forecast call, or a seller about their own deals. It asks the other
/// functions and takes over what they say, so a brief does not differ from an answer. Its own are only sums and counts of
/// that: what happened to deals by line, and what is usual.
/// </summary>
/// <param name="tolerance">How far CRM and warehouse may differ before a check fails, as a share 0..1.</param>
public sealed class GetBrief(double tolerance) : Skill<GetBriefArguments, GetBriefResult>
{
    private readonly Reconcile reconcile = new(tolerance);

    /// <inheritdoc/>
    public override string Plugin => "meetings";

    /// <inheritdoc/>
    public override string Name => "get_brief";

    /// <inheritdoc/>
    public override string Description =>
        "The written brief before a forecast call: the number against quota, what changed, what happened to deals, risks with next steps, questions to ask, data trust; kinds monday, thursday, monthly, deals.";

    /// <inheritdoc/>
    public override bool SpeaksToViewer => true;

    /// <inheritdoc/>
    public override GetBriefResult Run(ScopedBook book, GetBriefArguments arguments)
    {
        var kind = KindOf(arguments.Kind);
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var filter = FilterOf(book, arguments.Team, arguments.Filter);
        var view = new BriefView(book, kind, period, filter, reconcile);
        var statements = new GetBriefPresentation(view).Statements(kind).ToArray();
        var result = new GetBriefResult
        {
            Kind = kind,
            Since = Dates.Iso(view.Since),
            Statements = statements,
            Facts = [.. statements.SelectMany(statement => statement.AllFacts)],
            Notes = [.. view.Forecast.Notes],
            ListedDeals = view.Risks.ListedDeals,
        };
        return SkillResult.About(result, book, view.Selection, period);
    }

    private static BriefKind KindOf(string? kind)
    {
        if (string.IsNullOrWhiteSpace(kind))
        {
            return BriefKind.Monday;
        }

        foreach (var known in Enum.GetValues<BriefKind>())
        {
            if (string.Equals(StatementNames.Key(known), kind.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        throw new SkillInputException(
            $"There is no brief \"{FilterWords.Quoted(kind)}\"; use monday, thursday, monthly or deals."
        );
    }

    // The team stands in for the filter's own owners or teams. Somebody who sells, by the whole name, is meant as such; every other name is a team's or its leader's.
    private static DealFilter? FilterOf(ScopedBook book, string? team, DealFilter? filter)
    {
        if (string.IsNullOrWhiteSpace(team))
        {
            return filter;
        }

        var name = team.Trim();
        var isSeller = book.People.Reps.Any(seller =>
            string.Equals(seller.Name, name, StringComparison.OrdinalIgnoreCase)
        );
        var rest = filter ?? new();
        return isSeller ? rest with { Owners = [name] } : rest with { Teams = [name] };
    }
}
