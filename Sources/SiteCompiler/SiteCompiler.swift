// SiteCompiler
