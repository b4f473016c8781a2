using NodaTime;
using RevBot.Bot.Inbox;

namespace RevBot.Bot.Delivery;

/// <summary>What learning logs: days and counts. Whole exceptions only at Trace.</summary>
internal static partial class LearningLog
{
    /// <summary>Logs that a week could not be stored.</summary>
    public static void WeekNotStored(ILogger logger, TimeProvider time, Exception problem)
    {
        var failure = Failure.Of("week", time, problem);
        WeekNotStored(logger, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    [LoggerMessage(
        EventId = 60,
        Level = LogLevel.Information,
        Message = "Forecast of the week to {Day} stored: {Rows} numbers of {Scopes} scopes"
    )]
    public static partial void WeekStored(ILogger logger, LocalDate day, int rows, int scopes);

    [LoggerMessage(
        EventId = 61,
        Level = LogLevel.Error,
        Message = "The week's forecast was not stored (reference {Reference}); the next try is in an hour: {Problem} at {Where}"
    )]
    private static partial void WeekNotStored(ILogger logger, string reference, string problem, string where);
}
