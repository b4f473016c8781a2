using RevBot.Benchmarks.RevBench.Oracle;

namespace RevBot.Benchmarks.RevBench;

/// <summary><c>revbench check</c> holds the oracle against the simulation; <c>revbench</c> runs the table.</summary>
internal static class RevBenchCommand
{
    public static int Run(string[] arguments) =>
        arguments is ["check", ..] ? (OracleCheck.Run(1) ? 0 : 1) : 2;
}
