namespace RevBot.Data.Book.Cache;

/// <summary>Which norm is kept.</summary>
/// <param name="Kind">The norm's name.</param>
/// <param name="Day">The day that it is of, yyyymmdd.</param>
/// <param name="Tuning">The settings that it was measured with, in short.</param>
/// <param name="Fingerprint">
/// Of everything that it follows from: the content known by that day, the settings, the engine.
/// </param>
public sealed record NormKey(string Kind, int Day, string Tuning, string Fingerprint);
