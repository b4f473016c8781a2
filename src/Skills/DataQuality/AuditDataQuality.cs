using RevBot.Data.Book;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.DataQuality;

/// <summary>
/// "Which deals have missing data?": what is missing or implausible in open deals and in those closed in the last year, by
/// owner and by what it costs the forecast, with the deals to mend first.
/// </summary>
public sealed class AuditDataQuality : Skill<AuditDataQualityArguments, AuditDataQualityResult>
{
    private const int UsualTop = 10;
    private const int MostTop = 50;

    /// <inheritdoc/>
    public override string Plugin => "trust";

    /// <inheritdoc/>
    public override string Name => "audit_data_quality";

    /// <inheritdoc/>
    public override string Description =>
        "Missing and implausible fields of deals by owner, what they cost the forecast, and the deals to mend first.";

    /// <inheritdoc/>
    public override DataKinds Needs =>
        DataKinds.CloseDates | DataKinds.NextSteps | DataKinds.Contacts | DataKinds.LossReasons;

    /// <inheritdoc/>
    public override AuditDataQualityResult Run(ScopedBook book, AuditDataQualityArguments arguments)
    {
        var top = TopArgument.Read(arguments.Top, UsualTop, MostTop);
        var selection = DealSelection.Of(book, arguments.Filter);
        var finder = new GapFinder(book);
        var tally = new QualityTally(book, finder);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (finder.Examines(state) && selection.Matches(deal, state))
            {
                tally.Add(deal, state);
            }
        }

        return new AuditDataQualityPresentation(book, tally).Describe(
            SkillResult.About(tally.Result(top), book, selection, null)
        );
    }
}
