namespace RevBot.Skills.Tests.Company;

/// <summary>From when terms held, and when that was recorded; microseconds.</summary>
internal sealed record TestMove(long At, long RecordedAt, TestTerms Terms);
