using RevBot.Benchmarks.RevBench.Oracle;

namespace RevBot.Benchmarks.RevBench;

/// <summary><c>revbench check</c> holds the oracle against the simulation; <c>revbench</c> runs the table.</summary>
internal static class RevBenchCommand
{
    public static int Run(string[] arguments) =>
        arguments is ["check", .. var only] ? (OracleCheck.Run(only.Length > 1 ? ulong.Parse(only[1], System.Globalization.CultureInfo.InvariantCulture) : 1, only.FirstOrDefault() is "all" ? null : only.FirstOrDefault()) ? 0 : 1) : 2;
}
