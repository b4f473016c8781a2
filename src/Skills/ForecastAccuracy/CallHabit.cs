namespace RevBot.Skills.ForecastAccuracy;

/// <summary>How a seller's calls are off by more than chance, as results name it.</summary>
internal static class CallHabit
{
    /// <summary>Below what was won.</summary>
    public const string Low = "sandbagging";

    /// <summary>Above what was won.</summary>
    public const string High = "happy_ears";
}
