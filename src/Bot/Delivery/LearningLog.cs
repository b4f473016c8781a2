using NodaTime;

namespace RevBot.Bot.Delivery;

/// <summary>What learning logs: days and counts.</summary>
internal static partial class LearningLog
{
    [LoggerMessage(
        EventId = 60,
        Level = LogLevel.Information,
        Message = "Forecast of the week to {Day} stored: {Rows} numbers of {Scopes} scopes"
    )]
    public static partial void WeekStored(ILogger logger, LocalDate day, int rows, int scopes);

    [LoggerMessage(
        EventId = 61,
        Level = LogLevel.Error,
        Message = "The week's forecast was not stored; the next try is in an hour"
    )]
    public static partial void WeekNotStored(ILogger logger, Exception problem);
}
