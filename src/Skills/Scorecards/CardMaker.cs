using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.People;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Scenario.Additions;
using RevBot.Skills.Statistics.Proportions;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Scorecards;

/// <summary>Makes the cards of sellers from what a walk through the deals found.</summary>
internal sealed class CardMaker
{
    private readonly ScopedBook book;
    private readonly Period period;
    private readonly ScorecardStudy study;
    private readonly SellerOutlooks outlooks;
    private readonly SellerHabits habits;
    private readonly bool hasQuotas;

    /// <summary>Prepares what the cards are measured against: forecasts, habits and quotas of all these sellers.</summary>
    public CardMaker(ScopedBook book, DealSelection selection, ScorecardStudy study)
    {
        (this.book, this.study, period) = (book, study, study.Period);
        int[] sellers = [.. study.Sellers.Select(seller => seller.Id)];
        outlooks = selection.IsEverything
            ? book.Kept(
                (period, string.Join(' ', sellers)),
                view => SellerOutlooks.Make(view, period, selection, sellers),
                made => made.Deals
            )
            : SellerOutlooks.Make(book, period, selection, sellers);
        habits = SellerHabits.Judge(book, selection, study);
        hasQuotas = ForecastPeople.Concerned(book, selection) is not null;
    }

    /// <summary>The share of bookings that is usually there by now; null without a forecast.</summary>
    public double? UsualByNow => outlooks.UsualByNow;

    /// <summary>A seller's outlook; null for none.</summary>
    public Outlook? OutlookOf(int sellerId) => outlooks.Of(sellerId);

    /// <summary>A seller's card, without its sentence.</summary>
    public SellerCard Make(Seller seller)
    {
        var (tally, days) = (study.Of(seller), SellerDays.Of(seller, period));
        var set = hasQuotas && !book.People.Leads(seller) ? book.People.WholeQuotaOf([seller], period)?.Amount : null;
        var won = Of(tally.Won);
        var quota = set?.Times((double)days.Days / period.Days);
        var (open, gap) = (Of(tally.Open), quota - won);
        var card = new SellerCard
        {
            SellerId = seller.Id,
            Seller = seller.Name,
            Team = book.People.TeamLeaderOf(seller)?.Team,
            JoinedOn = days.JoinedOn(period) is { } joined ? Dates.Iso(joined) : null,
            LeftOn = days.LeftOn(period, book.Today) is { } left ? Dates.Iso(left) : null,
            QuotaAsSet = set,
            Quota = quota,
            Won = won,
            WonDeals = tally.WonDeals,
            Attainment = Share(won, quota),
            Elapsed = days.Elapsed(Day),
            Open = open,
            OpenDeals = tally.OpenDeals,
            Coverage = Share(open, quota),
            RemainingCoverage = gap is { Minor: > 0 } ? Share(open, gap) : null,
            Created = Of(tally.Created),
            CreatedDeals = tally.CreatedDeals,
            UsuallyCreated = UsuallyCreated(seller, tally, days),
            Closed = tally.Closed,
            ClosedWon = tally.ClosedWon,
            WinRate = tally.Closed >= SampleSizes.Least ? (double)tally.ClosedWon / tally.Closed : null,
            WinRateSample = SampleSizes.Of(tally.Closed),
            CycleDays = tally.MedianCycle,
            CallQuarters = habits.QuartersOf(seller.Id),
            TakenOver = Of(tally.TakenOver),
        };
        return Expecting(habits.Tell(Ramping(card, seller), seller.Id), quota);
    }

    private SellerCard Expecting(SellerCard card, Money? quota)
    {
        if (period.End < book.Today)
        {
            return card with { AgainstQuota = card.Won - quota };
        }

        if (outlooks.Of(card.SellerId) is not { } outlook)
        {
            return card;
        }

        var forecast = Money.Rounded(outlook.Ensemble, book.Company.Currency);
        return card with
        {
            Forecast = forecast,
            AgainstQuota = forecast - quota,
            ChanceOfQuota = quota is { } target ? outlook.Spread.ToldChanceOf(target.Minor) : null,
        };
    }

    private SellerCard Ramping(SellerCard card, Seller seller)
    {
        var day = LocalDate.Min(book.Today, period.End);
        if ((seller.HiredOn ?? seller.ActiveFrom) is not { } hired || hired > day)
        {
            return card;
        }

        var told = card with
        {
            TenureMonths = (int)NodaTime.Period.Between(hired, day, PeriodUnits.Months).Months,
            RampMonths = seller.RampMonths,
        };
        return told.IsRamping ? told with { RampShare = book.Norm<RampCurve>().ShareAt(hired, day) } : told;
    }

    // By day over the year before the period, or since the person was hired.
    private Money? UsuallyCreated(Seller seller, SellerTally tally, SellerDays days)
    {
        var known = NodaTime.Period.DaysBetween(SellerTally.UsualFrom(period, seller), period.Start);
        return known < SellerDays.Telling ? null : Of(tally.CreatedBefore).Times((double)days.Gone(Day) / known);
    }

    // What is counted against time counts up to the data's end.
    private LocalDate Day => PeriodPosition.DayIn(book, period);

    private Money Of(long minor) => new(minor, book.Company.Currency);

    private static double? Share(Money part, Money? whole) => whole is { Minor: > 0 } of ? part.Over(of) : null;
}
