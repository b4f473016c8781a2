using System.Data.Common;
using NodaTime;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;
using RevBot.Data.State.Audit;

namespace RevBot.Bot.Identity.Audit;

/// <summary>While the bot serves: forgets what the audit has kept for its time, at the start and once a day.</summary>
internal sealed class AuditRetentionService(
    IDatabase database,
    RevBotSettings settings,
    BotClock clock,
    TimeProvider time,
    ILogger<AuditRetentionService> logger
) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);
    private readonly AuditRepository audit = new(database);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            DeleteExpired();
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private void DeleteExpired()
    {
        try
        {
            database.RequireFile();
            var forgotten = audit.DeleteBefore(clock.Machine - Duration.FromDays(settings.Audit.Days));
            if (forgotten > 0)
            {
                Log.Forgotten(logger, forgotten, settings.Audit.Days);
            }
        }
        catch (Exception problem) when (problem is DbException or DatabaseException)
        {
            Log.NotForgotten(logger, problem.GetType().Name);
        }
    }
}
