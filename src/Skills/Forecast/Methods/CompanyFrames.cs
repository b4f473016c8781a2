using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Skills.Forecast.Features;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>The <see cref="ForecastFrame"/> of each period as of an instant. Made when it is first asked for.</summary>
/// <remarks>Keeps the view that it is measured over; both live as long as the book keeps its norms.</remarks>
public sealed class CompanyFrames : ICompanyNorm<CompanyFrames>
{
    private readonly ScopedBook everything;
    private readonly ConcurrentDictionary<(string Period, LocalDate Day), Lazy<ForecastFrame>> frames = new();

    private CompanyFrames(ScopedBook everything) => this.everything = everything;

    /// <inheritdoc/>
    public static CompanyFrames Measure(ScopedBook everything) => new(everything);

    /// <summary>The frame in which a position of some of the company's deals stands.</summary>
    internal static ForecastFrame Find(PeriodPosition position) =>
        position.View.NormNow<CompanyFrames>().Find(position.Period, position.Day);

    /// <summary>Makes the frame of a period ahead of the first question; goes through the deals only where there is none.</summary>
    /// <param name="everything">A view of the whole company.</param>
    /// <param name="period">A quarter that <see cref="Outlook.Covers"/> allows.</param>
    internal static void Prepare(ScopedBook everything, Period period) =>
        _ = everything.NormNow<CompanyFrames>().Find(period, PeriodPosition.DayIn(everything, period));

    /// <param name="period">A quarter that <see cref="Outlook.Covers"/> allows.</param>
    /// <param name="day">As of which it is forecast, see <see cref="PeriodPosition.Day"/>.</param>
    private ForecastFrame Find(Period period, LocalDate day) =>
        frames
            .GetOrAdd(
                (period.Id, day),
                _ =>
                    new(() =>
                        Forecaster.Frame(
                            PeriodPosition.Measure(everything, period),
                            everything.Norm<ForecastKnowledge>().Learning,
                            day
                        )
                    )
            )
            .Value;
}
