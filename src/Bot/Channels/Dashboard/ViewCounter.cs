using System.Data.Common;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Configuration;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.State.Views;

namespace RevBot.Bot.Channels.Dashboard;

/// <summary>Counts who opened which dashboard, for the company's record of use.</summary>
internal sealed class ViewCounter(
    DashboardViewRepository views,
    BotClock clock,
    TimeProvider time,
    ILogger<ViewCounter> logger
)
{
    /// <summary>With this header a page that is open already asks for what changed: nobody opens anything.</summary>
    public const string UpdateHeader = "X-RevBot-Update";

    private const string Wall = "wall";

    /// <summary>Counts a view. Side effect: writes it; where that fails, the page is worth more than its count.</summary>
    public void Count(DashboardViewer viewer, Arrangement arrangement, DashboardQuery query)
    {
        try
        {
            views.Add(
                new(
                    viewer.View.Scope.Viewer.Id,
                    query.IsWall ? Wall : arrangement.Kind,
                    Dates.ToMicros(clock.Machine),
                    Dates.ToMicros(viewer.View.AsOf)
                )
            );
        }
        catch (Exception problem) when (problem is DbException or DatabaseException)
        {
            Log.NotCounted(logger, time, problem);
        }
    }
}
