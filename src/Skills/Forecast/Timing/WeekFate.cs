namespace RevBot.Skills.Forecast.Timing;

/// <summary>What became of an open deal in a week.</summary>
internal enum WeekFate
{
    /// <summary>It is still open.</summary>
    Open = 0,

    /// <summary>Won in it.</summary>
    Won = 1,

    /// <summary>Lost in it.</summary>
    Lost = 2,
}
