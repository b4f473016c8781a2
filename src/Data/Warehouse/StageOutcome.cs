namespace RevBot.Data.Warehouse;

/// <summary>What a stage means.</summary>
public enum StageOutcome
{
    /// <summary>Still being worked on.</summary>
    Open = 0,

    /// <summary>Closed and won.</summary>
    Won = 1,

    /// <summary>Closed and lost.</summary>
    Lost = 2,
}
