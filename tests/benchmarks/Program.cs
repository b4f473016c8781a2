using BenchmarkDotNet.Running;
using RevBot.Benchmarks;

// scale [SIZES…]: generating, loading and refreshing books of growing size, with memory. Everything else is BenchmarkDotNet's.
if (args is ["scale", .. var sizes])
{
    ScaleStudy.Run(sizes);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ScaleStudy).Assembly).Run(args, Quiet.Config);
}
