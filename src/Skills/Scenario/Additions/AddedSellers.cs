using NodaTime;
using RevBot.Data.Book;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Scenario.Adjustments;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Scenario.Additions;

/// <summary>
/// Sellers who start or leave on a day. Who starts: each brings what a seller of the scope at full productivity wins in a day, × the share that
/// the company's ramp gives to the tenure, day by day to the period's end. Who leaves without a name takes a fully ramped
/// seller's days away; the open deals stay counted with whoever takes them over.
/// </summary>
internal static class AddedSellers
{
    private const int Quarters = 4;

    /// <summary>What sellers who start or leave are expected to bring or take.</summary>
    /// <param name="of">The base.</param>
    /// <param name="adjustment">How many, below 0 for leavers, and from which day.</param>
    /// <exception cref="SkillInputException">Nothing was won in the last four closed quarters by visible sellers.</exception>
    public static AddedRevenue Expect(ScenarioBase of, Adjustment adjustment)
    {
        var (count, ramp) = (adjustment.Count ?? 0, of.Book.Norm<RampCurve>());
        var (full, lump) = WonPerDay(of.Book, ramp, adjustment.Selection);
        if (full <= 0)
        {
            throw new SkillInputException(
                "I can't say what a seller brings: nothing was won in the last four quarters by sellers that you can see."
            );
        }

        var start = LocalDate.Max(adjustment.By, of.Period.Start);
        var days = 0.0;
        for (
            var day = start.PlusDays(adjustment.By == of.Book.Today ? 1 : 0);
            day <= of.Period.End;
            day = day.PlusDays(1)
        )
        {
            days += count < 0 ? 1 : ramp.ShareAt(adjustment.By, day);
        }

        var amount = count * full * days;
        if (count < 0)
        {
            return new(
                amount,
                -amount * lump,
                $"{Wording.Plural(-count, "seller")} leaving {Wording.Day(adjustment.By)} take {Wording.Plural((long)Math.Round(days), "day")} of full productivity away each; open deals stay counted, name the sellers to drop theirs."
            );
        }

        return new(
            amount,
            amount * lump,
            $"{Wording.Plural(count, "seller")} starting {Wording.Day(adjustment.By)} count with {Wording.Plural((long)Math.Round(days), "day")} of full productivity each, along a ramp of {Wording.Plural(ramp.Months, "month")}{(ramp.IsMeasured ? " as past starters had it" : "")}."
        );
    }

    /// <summary>
    /// Won per seller and day at full productivity in the last four closed quarters, and Σa² ÷ Σa of these deals.
    /// </summary>
    private static (double Full, double Lump) WonPerDay(ScopedBook book, RampCurve ramp, DealSelection selection)
    {
        var calendar = book.Company.Calendar;
        var last = calendar.Shift(calendar.QuarterOf(book.Today), -1);
        var span = Period.Between(calendar.Shift(last, 1 - Quarters).Start, last.End);
        var sellers = new HashSet<int>();
        var (sum, squares) = (0.0, 0.0);
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (state.IsWonIn(span) && state.Owner is { } owner && selection.Matches(deal, state))
            {
                double amount = state.Value.Minor;
                (sum, squares) = (sum + amount, squares + (amount * amount));
                sellers.Add(owner.Id);
            }
        }

        var counted = book.People.Sellers.Where(seller =>
            sellers.Contains(seller.Id) || (book.People.Reps.Contains(seller) && selection.IsEverything)
        );
        var days = counted.Sum(seller => ramp.FullDays(seller, span));
        return days > 0 && sum > 0 ? (sum / days, squares / sum) : (0, 0);
    }
}
