namespace RevBot.Bot.Configuration;

/// <summary>What becomes of a brief while the data are stale or differ from the CRM.</summary>
public enum DataTrouble
{
    /// <summary>It comes and says so at its top.</summary>
    Say = 0,

    /// <summary>It waits until the data are good, and whoever it is for is told.</summary>
    Hold = 1,
}
