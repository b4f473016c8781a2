using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Adoption;

/// <summary>"Who uses RevBot?": questions, users, self-serve share, insight-to-action, feedback and opened dashboards, within the scope.</summary>
public sealed class GetAdoption : Skill<GetAdoptionArguments, GetAdoptionResult>
{
    /// <inheritdoc/>
    public override string Plugin => "trust";

    /// <inheritdoc/>
    public override string Name => "get_adoption";

    /// <inheritdoc/>
    public override string Description =>
        "How RevBot is used: questions answered, users, self-serve share, insight-to-action, feedback, by week; who opened which dashboard how often.";

    /// <inheritdoc/>
    public override bool ReadsUsage => true;

    /// <inheritdoc/>
    public override GetAdoptionResult Run(ScopedBook book, GetAdoptionArguments arguments)
    {
        var period = PeriodArgument.OrCurrentQuarter(book, arguments.Period);
        var tally = new AdoptionTally(book.Usage, period);
        var users = tally.Users.ToHashSet();
        var people = book.People.Sellers.Where(seller =>
            book.Scope.Covers(seller)
            && (users.Contains(seller.Id) || (seller.Email is not null && seller.IsActive(book.Today)))
        );
        var (answered, acted) = (tally.With("answered"), tally.Insights.Count(insight => insight.IsActedOn));
        var result = new GetAdoptionResult
        {
            Questions = tally.Questions,
            Answered = answered,
            AskedBack = tally.With("asked_back"),
            Declined = tally.With("declined"),
            Failed = tally.With("failed"),
            Users = users.Count,
            People = people.Count(),
            SelfServeShare = Share(answered, tally.Questions),
            Insights = tally.Insights.Count,
            InsightsActedOn = acted,
            InsightToAction = Share(acted, tally.Insights.Count),
            Rated = tally.Rated,
            ThumbsUp = tally.ThumbsUp,
            FeedbackShare = Share(tally.Rated, answered),
            ThumbsUpShare = Share(tally.ThumbsUp, tally.Rated),
            Weeks = tally.Weeks(book.Today),
            Functions = tally.Functions(),
            Views = tally.Views.Count,
            Viewers = tally.Views.Select(view => view.SellerId).Distinct().Count(),
            Dashboards = tally.ByPerson(id => book.People.Sellers.FirstOrDefault(seller => seller.Id == id)?.Name),
            IsOwn = !book.Scope.SeesAll && !book.People.Leads(book.Scope.Viewer),
            Period = period.Id,
            From = Dates.Iso(period.Start),
            To = Dates.Iso(period.End),
        };
        return GetAdoptionPresentation.Describe(result);
    }

    /// <summary>Part ÷ whole, 0..1; null where the whole is 0.</summary>
    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;
}
