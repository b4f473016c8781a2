namespace RevBot.Skills.ForecastChange.Deals;

/// <summary>What became of a deal between two moments, as far as a forecast counts it.</summary>
internal enum Passage
{
    /// <summary>Open at both.</summary>
    StayedOpen = 0,

    /// <summary>Won in the period at both.</summary>
    StayedWon = 1,

    /// <summary>Open at the start, won in the period at the end.</summary>
    Won = 2,

    /// <summary>Counted at one of them; the pair's cause says why.</summary>
    CameOrWent = 3,
}
