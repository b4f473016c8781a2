namespace RevBot.Data.Demo;

/// <summary>How far the making is.</summary>
/// <param name="Done">Deals made so far.</param>
/// <param name="Total">Deals to be made.</param>
public sealed record DemoProgress(int Done, int Total);
