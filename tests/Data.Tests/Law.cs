using FsCheck;
using FsCheck.Fluent;

namespace RevBot.Data.Tests;

/// <summary>Checks a law on 300 generated cases, the same on every run; a case that breaks it is shrunk and named.</summary>
internal static class Law
{
    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(300)
        .WithReplay(20261122UL, 2026112201UL);

    /// <summary>Whole numbers over the range of both signs below <paramref name="limit"/>.</summary>
    public static Gen<long> Long(long limit) =>
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        select (((long)high << 31) | (long)low) % limit;

    public static void Holds<T>(Gen<T> cases, Func<T, bool> law) =>
        Check.One(Checks, Prop.ForAll(cases.ToArbitrary(), law));
}
